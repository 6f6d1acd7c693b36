import type { Avail, Taken } from '../api/schema.ts';

/** Half-open, of UTC days (`YYYY-MM-DD`). */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** The strongest first: what is free in one language and taken in the others is free, in that language. */
const states = ['exclusive', 'open', 'on-hold', 'held-back', 'licensed'] as const;
export type Freedom = (typeof states)[number] | 'none';
export interface FreedomSpan extends Span {
  readonly state: Freedom;
  /** In these alone; absent: in all. */
  readonly languages?: readonly string[];
  /** Those in which it is less than that, where they are named. */
  readonly except?: readonly string[];
}

/** What is free of a listing, and what is not; why that is, once it is known. */
export interface KnownRights {
  readonly avails: readonly Avail[];
  readonly taken: readonly Taken[] | undefined;
}

/** Of what is known, what is in one of the wanted languages: where none is wanted, all of it. */
export function spokenRights({ avails, taken }: KnownRights, wanted: readonly string[]): KnownRights {
  if (wanted.length === 0) return { avails, taken };
  const within = <Scoped extends { languages?: readonly string[] }>(boxes: readonly Scoped[]) =>
    boxes.flatMap((box) => {
      if (!box.languages) return [box];
      const languages = box.languages.filter((language) => wanted.includes(language));
      return languages.length === 0 ? [] : [{ ...box, languages }];
    });
  return { avails: within(avails), taken: taken && within(taken) };
}

interface Box extends Pick<Avail, 'territories' | 'media' | 'from' | 'until' | 'languages'> {
  readonly state: Freedom;
}

/**
 * What is left of one country's medium within a span, as a gapless row of stretches.
 * @param taken as far as it is known: what is neither free nor taken is "none"
 */
export function freedomOf(
  avails: readonly Avail[],
  territory: string,
  medium: string,
  within: Span,
  taken: readonly Taken[] = [],
): FreedomSpan[] {
  const boxes = [
    ...avails.map((box): Box => ({ ...box, state: box.exclusive ? 'exclusive' : 'open' })),
    ...taken.map((box): Box => ({ ...box, state: box.status })),
  ].filter(
    ({ territories, media }) =>
      territories.some((code) => code === territory) && media.some((way) => way === medium),
  );
  const cuts = new Set([within.from, within.until]);
  for (const { from, until } of boxes) {
    for (const day of [from, until]) if (day && day > within.from && day < within.until) cuts.add(day);
  }
  const days = [...cuts].sort();
  const spans = days.slice(0, -1).map((from, at) => {
    const covering = boxes.filter((box) => box.from <= from && (box.until === undefined || box.until > from));
    return { from, until: days[at + 1] ?? within.until, ...strongest(covering) };
  });
  return joined(spans);
}

function strongest(boxes: readonly Box[]): Omit<FreedomSpan, keyof Span> {
  const state = states.find((known) => boxes.some((box) => box.state === known));
  if (!state) return { state: 'none' };
  const languages = spokenIn(boxes.filter((box) => box.state === state));
  if (!languages) return { state };
  const others = spokenIn(boxes.filter((box) => box.state !== state)) ?? [];
  const except = others.filter((language) => !languages.includes(language));
  return { state, languages, ...(except.length > 0 && { except }) };
}

/** Nothing where one of them is for all languages. */
function spokenIn(boxes: readonly Box[]): string[] | undefined {
  const lists = boxes.map(({ languages }) => languages);
  return lists.includes(undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))].sort();
}

function joined(spans: readonly FreedomSpan[]): FreedomSpan[] {
  const found: FreedomSpan[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.state === span.state && spokenBy(last) === spokenBy(span))
      found[found.length - 1] = { ...last, until: span.until };
    else found.push(span);
  }
  return found;
}

const spokenBy = ({ languages, except }: FreedomSpan) => JSON.stringify([languages, except]);

const dayMs = 86_400_000;
const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
export const daysBetween = (from: string, until: string) =>
  Math.round((instantOf(until) - instantOf(from)) / dayMs);

/** Of a span, the share of days that are free, 0 to 1. */
export function freeShare(spans: readonly FreedomSpan[], exclusive: boolean): number {
  const days = (of: readonly FreedomSpan[]) =>
    of.reduce((sum, { from, until }) => sum + daysBetween(from, until), 0);
  const free = spans.filter(({ state }) => state === 'exclusive' || (!exclusive && state === 'open'));
  return spans.length === 0 ? 0 : days(free) / days(spans);
}

/** The quarters from that of a day on. */
export function quartersFrom(day: string, count: number): (Span & { year: number; quarter: number })[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, at) => {
    const number = first + at;
    return {
      year: Math.floor(number / 4),
      quarter: (number % 4) + 1,
      from: quarterStart(number),
      until: quarterStart(number + 1),
    };
  });
}

const quarterStart = (number: number) =>
  `${Math.floor(number / 4)}-${String((number % 4) * 3 + 1).padStart(2, '0')}-01`;

export const today = (now = new Date()) => now.toISOString().slice(0, 10);

/** A window to look at where a brief names none: five years from the present quarter. */
export function fiveYears(now = new Date()): Span {
  const quarters = quartersFrom(today(now), 20);
  return { from: quarters[0]?.from ?? today(now), until: quarters.at(-1)?.until ?? today(now) };
}
