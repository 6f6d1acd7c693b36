import type { Box } from './cells.ts';
import type { Day } from './days.ts';
import { parseInterval, type Intervals } from './intervals.ts';
import { ANY_OTHER_LANGUAGE, languageDays } from './languages.ts';
import { RightsError, type Path } from './rights-error.ts';

/**
 * Where a line applies: every combination of its territories, media and languages (none listed: all languages).
 * Groups such as "asia" are expanded before. A carve-out is taken out of the list of its own kind, so
 * `except: {territories: ['JP'], media: ['airborne']}` leaves neither JP nor airborne anything; to take out one
 * combination alone, write two lines. A carve-out that leaves nothing makes a line that holds no cell.
 */
export interface Scope {
  readonly territories: readonly string[];
  readonly media: readonly string[];
  readonly languages?: readonly string[];
  readonly except?: {
    readonly territories?: readonly string[];
    readonly media?: readonly string[];
    readonly languages?: readonly string[];
  };
}

/** What a seller offers, from `from` up to but without `until` (absent: for ever). */
export interface RightsLine extends Scope {
  readonly from: Day;
  readonly until?: Day;
  readonly exclusivity: 'exclusive' | 'non-exclusive';
}

/** @throws RightsError `bad-day`, `empty-period`, `empty-list`, `reserved-language`, with a path from `path` */
export function lineBox(line: RightsLine, path: Path): Box {
  return scopeBox(line, [parseInterval(line, path)], path);
}

/** @throws RightsError `empty-list`, `reserved-language`, with a path from `path` */
export function scopeBox(scope: Scope, days: Intervals, path: Path): Box {
  const { territories, media, languages, except } = scope;
  refuseEmpty(territories, [...path, 'territories']);
  refuseEmpty(media, [...path, 'media']);
  if (languages !== undefined) refuseEmpty(languages, [...path, 'languages']);
  refuseReserved(languages, [...path, 'languages']);
  refuseReserved(except?.languages, [...path, 'except', 'languages']);
  return {
    territories: without(territories, except?.territories),
    media: without(media, except?.media),
    days: languageDays(days, languages, except?.languages),
  };
}

function without(list: readonly string[], carvedOut: readonly string[] | undefined): readonly string[] {
  return carvedOut === undefined ? list : list.filter((value) => !carvedOut.includes(value));
}

function refuseEmpty(list: readonly string[], path: Path): void {
  if (list.length > 0) return;
  throw new RightsError(
    'empty-list',
    path,
    `The list of ${String(path.at(-1))} is empty; name at least one.`,
  );
}

function refuseReserved(languages: readonly string[] | undefined, path: Path): void {
  const index = languages?.indexOf(ANY_OTHER_LANGUAGE) ?? -1;
  if (index < 0) return;
  const reason = `"${ANY_OTHER_LANGUAGE}" is not a language; leave "languages" out to mean all of them.`;
  throw new RightsError('reserved-language', [...path, index], reason);
}
