import { Medium, type ExpandedRightsAsk, type ProfileTerms } from '@marquee/contracts';
import {
  ANY_OTHER_LANGUAGE,
  canonicalAvails,
  formatDay,
  longestWithin,
  parseInterval,
  type Avail,
  type CanonicalAvails,
  type Interval,
  type Intervals,
} from '@marquee/rights';
import { largestBox } from './largest-box.ts';

export type RightsGate = NonNullable<NonNullable<ProfileTerms['gates']>['rights']>;

/** Of a territory, medium or language; undefined where the brief names none: any will do, and the ask leaves it open. */
type Wanted = string | undefined;

/** What a brief wants, as an ask; undefined where it wants no rights. */
export function wantedRights(gate: RightsGate): ExpandedRightsAsk | undefined {
  const { territories = [], media = [], languages = [], exclusivity = 'any', window } = gate;
  const named = territories.length + media.length + languages.length;
  if (named === 0 && !window && exclusivity === 'any') return undefined;
  return {
    territories,
    media,
    ...(languages.length > 0 && { languages }),
    exclusivity,
    ...(window && { window: { from: window.from, until: window.until } }),
  };
}

/**
 * The wanted rights cut to what is free: every territory, medium and language of it is free together, all through its
 * window, for `minDays` at least; of several such cuts the one with the most cells and days. Undefined where none is.
 * `asOf`: a UTC day; nothing before it is free.
 */
export function freeRights(
  gate: RightsGate,
  avails: readonly Avail[],
  asOf: string,
): ExpandedRightsAsk | undefined {
  const wanted = wantedRights(gate);
  if (!wanted) return undefined;
  const free = new FreeDays(canonicalAvails(avails, asOf), wanted.exclusivity);
  const sides = {
    territories: orAny(gate.territories),
    media: orAny(gate.media),
    languages: orAny(gate.languages),
  };
  const axes = [sides.territories, sides.media, sides.languages] as const;
  const days = axes[0].map((t) => axes[1].map((m) => axes[2].map((l) => free.of(t, m, l))));
  const daysAt = ([t, m, l]: readonly number[]): readonly Intervals[] =>
    days[t ?? 0]?.[m ?? 0]?.[l ?? 0] ?? [];
  const sizes = axes.map(({ length }) => length);
  const cuts = windowsOf(gate, days.flat(2)).flatMap((window) => {
    const box = largestBox(sizes, (cell) =>
      daysAt(cell).some((intervals) => isFreeThrough(intervals, window)),
    );
    return box ? [{ window, box, worth: worthOf(box, window) }] : [];
  });
  const best = cuts.toSorted((a, b) => b.worth - a.worth || startOf(a) - startOf(b))[0];
  if (!best) return undefined;
  const [t = [], m = [], l = []] = best.box;
  const languages = kept(sides.languages, l);
  return {
    territories: kept(sides.territories, t),
    media: kept(sides.media, m).map((medium) => Medium.parse(medium)),
    ...(languages.length > 0 && { languages }),
    exclusivity: wanted.exclusivity,
    ...(best.window && {
      window: { from: formatDay(best.window.from), until: formatDay(best.window.until) },
    }),
  };
}

const orAny = (values: readonly string[] = []): readonly Wanted[] =>
  values.length > 0 ? [...new Set(values)] : [undefined];

const kept = (values: readonly Wanted[], at: readonly number[]): string[] =>
  at.flatMap((index) => values[index] ?? []);

const lengthOf = (window: Interval | undefined) => (window ? window.until - window.from : 1);
const startOf = ({ window }: { window: Interval | undefined }) => window?.from ?? 0;
const worthOf = (box: readonly (readonly number[])[], window: Interval | undefined) =>
  box.reduce((cells, { length }) => cells * length, lengthOf(window));

const isFreeThrough = (intervals: Intervals, window: Interval | undefined): boolean =>
  window ? longestWithin(intervals, window) === lengthOf(window) : intervals.length > 0;

/** As many runs of days are tried as windows, and no more: with more, only the longest. */
const mostRuns = 12;
const mostCrossed = 6;

/** The windows that may be asked for: the free runs within the wanted one, and what two of them share. */
function windowsOf(
  { window: wanted }: RightsGate,
  days: readonly (readonly Intervals[])[],
): readonly (Interval | undefined)[] {
  if (!wanted) return [undefined];
  const within = parseInterval(wanted, ['gates', 'rights', 'window']);
  const long = (run: Interval) => run.until - run.from >= (wanted.minDays ?? 1);
  const runs = distinct(days.flat(2).map((run) => shared(run, within))).filter(long);
  const longest = runs.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostRuns);
  if (longest.length > mostCrossed) return longest;
  const crossed = longest.flatMap((a) => longest.map((b) => shared(a, b)));
  return distinct([...longest, ...crossed]).filter(long);
}

const shared = (a: Interval, b: Interval): Interval => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

const distinct = (intervals: readonly Interval[]): Interval[] => [
  ...new Map(intervals.map((interval) => [`${interval.from}/${interval.until}`, interval])).values(),
];

/** What is free of a cell: a list of days for each place that the cell may stand for. */
class FreeDays {
  readonly #avails: CanonicalAvails;
  readonly #exclusive: boolean;
  readonly #any: { territories: readonly string[]; media: readonly string[]; languages: readonly string[] };

  constructor(avails: CanonicalAvails, exclusivity: 'exclusive' | 'any') {
    this.#avails = avails;
    this.#exclusive = exclusivity === 'exclusive';
    this.#any = {
      territories: avails.territoryGroups(exclusivity).flatMap(([first]) => first ?? []),
      media: avails.media(),
      languages: [...avails.languages(), ANY_OTHER_LANGUAGE],
    };
  }

  of(territory: Wanted, medium: Wanted, language: Wanted): Intervals[] {
    const territories = territory === undefined ? this.#any.territories : [territory];
    const media = medium === undefined ? this.#any.media : [medium];
    const languages = language === undefined ? this.#any.languages : [language];
    return territories.flatMap((t) => media.flatMap((m) => languages.map((l) => this.#days(t, m, l))));
  }

  #days(territory: string, medium: string, language: string): Intervals {
    return this.#exclusive
      ? this.#avails.exclusive(territory, medium, language)
      : this.#avails.free(territory, medium, language);
  }
}
