import type { Listing, RightsGate } from '@marquee/match-engine';

export type ParsedAvail = Listing['avails'][number] & {
  /** Days since 1970-01-01, none before the day that is asked for. */
  readonly first: number;
  readonly end: number;
};

const day = (text: string) => Date.parse(text) / 86_400_000;

/** Whether a rights gate holds, and its value where it is scored: each wanted cell over each line of the offer. */
export function naiveRights(
  gate: RightsGate | undefined,
  avails: readonly ParsedAvail[],
  first: number,
): { readonly holds: boolean; readonly value?: number } {
  const { territories = [], media = [], languages = [], exclusivity = 'any', window } = gate ?? {};
  const scored = territories.length > 0 || media.length > 0 || window !== undefined;
  if (!scored && languages.length === 0 && exclusivity === 'any') return { holds: true };
  const from = window ? Math.max(day(window.from), first) : 0;
  const wanted = window ? day(window.until) - from : 1;
  if (wanted <= 0) return { holds: false };
  const lines = avails.filter(
    (avail) => avail.end > avail.first && (exclusivity === 'any' || avail.exclusive),
  );
  const sides = (named: readonly string[], all: readonly string[]) =>
    named.length > 0 ? [...new Set(named)].map((one) => [one]) : [[...new Set(all)]];
  const someLanguages = [...new Set(lines.flatMap((line) => line.languages ?? []))];
  const spoken = languages.length > 0 ? languages : [...someLanguages, 'any other'];
  let [free, days, cells] = [0, 0, 0];
  for (const places of sides(
    territories,
    lines.flatMap((line) => line.territories),
  )) {
    for (const uses of sides(
      media,
      lines.flatMap((line) => line.media),
    )) {
      cells += 1;
      let most = 0;
      for (const place of places) {
        for (const use of uses) {
          const there = lines.filter((line) => line.territories.includes(place) && line.media.includes(use));
          if (there.length === 0) continue;
          for (const language of spoken) {
            const heard = there.filter((line) => line.languages?.includes(language) ?? true);
            most = Math.max(
              most,
              window ? longest(heard, from, day(window.until)) : Math.min(1, heard.length),
            );
          }
        }
      }
      if (most >= (window?.minDays ?? 1)) [free, days] = [free + 1, days + most];
    }
  }
  const value = Math.floor((10_000 * days) / (cells * wanted));
  const holds =
    free > 0 && (gate?.match !== 'every' || free === cells) && value >= 100 * (gate?.minCoverage ?? 0);
  return scored ? { holds, value } : { holds };
}

/** Days of the longest run that the lines make together, within the window. */
function longest(lines: readonly ParsedAvail[], from: number, until: number): number {
  let [most, begun, reached] = [0, -Infinity, -Infinity];
  for (const { first, end } of lines.toSorted((a, b) => a.first - b.first)) {
    if (first > reached) begun = first;
    reached = Math.max(reached, end);
    most = Math.max(most, Math.min(reached, until) - Math.max(begun, from));
  }
  return most;
}
