import type { Avail, Cell, CellStatus, Encumbrance, RightsLine, RightsPosition, Scope } from '../index.ts';

/**
 * The rules said once more in the plainest way: a small world whose cells are all looked at one by one, days as
 * their written form (which sorts as the calendar does). Slow, and meant to be obviously right.
 */
export const territories = ['HK', 'JP', 'KR'];
export const media = ['avod', 'free-tv', 'svod'];
export const namedLanguages = ['en', 'ja', 'ko'];
export const unnamedLanguage = 'fr';
export const languages = [...namedLanguages, unnamedLanguage];
/** Forty days on end. */
export const days = Array.from({ length: 40 }, (_, i) => dayAfter('2027-01-15', i));
/** The same and two far off, which see what lasts for ever. */
export const watchedDays = ['1999-12-31', ...days, '2999-01-01'];

export type Level = 'none' | 'non-exclusive' | 'exclusive';

export const cells: readonly Cell[] = territories.flatMap((territory) =>
  media.flatMap((medium) =>
    languages.flatMap((language) => watchedDays.map((day) => ({ territory, medium, language, day }))),
  ),
);

export function dayAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

export function levelByLines(lines: readonly RightsLine[], cell: Cell): Level {
  const holding = lines.filter(
    (line) => holds(line, cell) && line.from <= cell.day && isBefore(cell.day, line.until),
  );
  if (holding.some((line) => line.exclusivity === 'exclusive')) return 'exclusive';
  return holding.length > 0 ? 'non-exclusive' : 'none';
}

export function levelByAvails(avails: readonly Avail[], cell: Cell): Level {
  return levelByLines(
    avails.map((avail) => ({ ...avail, exclusivity: avail.exclusive ? 'exclusive' : 'non-exclusive' })),
    cell,
  );
}

export function statusByModel(
  { lines, encumbrances = [], anchors = {} }: RightsPosition,
  cell: Cell,
): CellStatus {
  const applying = encumbrances.filter((encumbrance) => applies(encumbrance, anchors, cell));
  const has = (kind: Encumbrance['kind']) => applying.some((encumbrance) => encumbrance.kind === kind);
  const level = levelByLines(lines, cell);
  if (level === 'none') return 'not-offered';
  if (has('exclusive-licence')) return 'licensed';
  if (has('holdback')) return 'held-back';
  if (has('hold')) return 'on-hold';
  return level === 'exclusive' && !has('non-exclusive-licence') ? 'exclusive-free' : 'non-exclusive-free';
}

export function levelLeft(position: RightsPosition, cell: Cell): Level {
  const status = statusByModel(position, cell);
  if (status === 'exclusive-free') return 'exclusive';
  return status === 'non-exclusive-free' ? 'non-exclusive' : 'none';
}

function applies(encumbrance: Encumbrance, anchors: RightsPosition['anchors'], cell: Cell): boolean {
  const { from, until, floating } = encumbrance;
  if (!holds(encumbrance, cell)) return false;
  if (from !== undefined && cell.day < from) return false;
  const anchorDay = floating && anchors?.[floating.anchor];
  const floatingEnd = anchorDay && monthsAfter(anchorDay, floating.plusMonths);
  return isBefore(cell.day, until) && isBefore(cell.day, floatingEnd);
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  const yearThen = Math.floor(target / 12);
  const isLeap = yearThen % 4 === 0 && (yearThen % 100 !== 0 || yearThen % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const dayThen = Math.min(dayOfMonth, lengths[target % 12] ?? 0);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${yearThen}-${twoDigits((target % 12) + 1)}-${twoDigits(dayThen)}`;
}

function isBefore(day: string, end: string | undefined): boolean {
  return end === undefined || day < end;
}

function holds(scope: Scope, cell: Cell): boolean {
  const { except = {} } = scope;
  return (
    scope.territories.includes(cell.territory) &&
    scope.media.includes(cell.medium) &&
    (scope.languages === undefined || scope.languages.includes(cell.language)) &&
    !except.territories?.includes(cell.territory) &&
    !except.media?.includes(cell.medium) &&
    !except.languages?.includes(cell.language)
  );
}
