import type { Avail } from '../api/schema.ts';

/** Half-open, of UTC days (`YYYY-MM-DD`). */
export interface Span {
  readonly from: string;
  readonly until: string;
}

export type Freedom = 'exclusive' | 'open' | 'none';
export interface FreedomSpan extends Span {
  readonly state: Freedom;
}

/** What is left of one country's medium within a span, as a gapless row of stretches. */
export function freedomOf(
  avails: readonly Avail[],
  territory: string,
  medium: string,
  within: Span,
): FreedomSpan[] {
  const boxes = avails.filter(
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
    return { from, until: days[at + 1] ?? within.until, state: strongest(covering) };
  });
  return joined(spans);
}

const strongest = (boxes: readonly Avail[]): Freedom => {
  if (boxes.length === 0) return 'none';
  return boxes.some(({ exclusive }) => exclusive) ? 'exclusive' : 'open';
};

function joined(spans: readonly FreedomSpan[]): FreedomSpan[] {
  const found: FreedomSpan[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.state === span.state) found[found.length - 1] = { ...last, until: span.until };
    else found.push(span);
  }
  return found;
}

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
