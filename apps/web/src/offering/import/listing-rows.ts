import { v5 } from 'uuid';
import type { ListingRow, Person, RightsLine, Title } from '../../api/schema.ts';
import { slugOf } from '../../vocabulary/slug.ts';
import { closed } from './column-values.ts';
import { type Problem, RowReader } from './row-reader.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface ReadyRow {
  readonly row: SheetRow;
  readonly listing: ListingRow;
}
export interface RefusedRow {
  readonly row: SheetRow;
  readonly problems: readonly Problem[];
}

const rightsColumns = ['territories', 'media', 'from', 'until', 'exclusivity', 'languages'] as const;

/** What the template has; `logline` and `synopsis` may name their language, as often as there are languages. */
export const columns = [
  'reference',
  'title',
  'title_language',
  'english_title',
  'kind',
  'technique',
  'mode',
  'stage',
  'original_language',
  'origin',
  'genres',
  'themes',
  'audience',
  'logline:en',
  'synopsis:en',
  'running_minutes',
  'episodes',
  'budget_usd',
  'directors',
  'cast',
  'comparables',
  'seeking',
  'mandate',
  'ai',
  ...rightsColumns,
] as const;
export const neededColumns = ['title', 'title_language', 'kind'] as const;

/** Columns of a file that mean nothing here. */
export const unknownColumns = (sheet: Sheet): string[] =>
  sheet.columns.filter(
    (column) => !columns.some((known) => known === column) && !/^(logline|synopsis)(:|$)/.test(column),
  );

/**
 * Rows that can be sent, and those that cannot, with all that is wrong with each. The id of a listing comes from the
 * company and the row's reference (else its title, language and kind): brought again, the row is the same listing.
 */
export function listingRowsOf(
  { rows }: Sheet,
  companyId: string,
): { ready: readonly ReadyRow[]; refused: readonly RefusedRow[] } {
  const ready: ReadyRow[] = [];
  const refused: RefusedRow[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const reader = new RowReader(row.cells);
    const listing = listingRowOf(reader, row.cells, companyId);
    const before = lines.get(listing.id);
    if (before !== undefined) reader.wrong('reference', 'twice', String(before));
    lines.set(listing.id, before ?? row.line);
    if (reader.problems.length > 0) refused.push({ row, problems: reader.problems });
    else ready.push({ row, listing });
  }
  return { ready, refused };
}

function listingRowOf(reader: RowReader, cells: ReadonlyMap<string, string>, companyId: string): ListingRow {
  return {
    id: v5(JSON.stringify(nameOf(cells)), companyId),
    companyId,
    listing: contentOf(reader),
    rights: rightsOf(reader),
    encumbrances: [],
    anchors: {},
    publish: false,
  };
}

const nameOf = (cells: ReadonlyMap<string, string>): readonly (string | undefined)[] =>
  cells.has('reference')
    ? [cells.get('reference')]
    : ['title', 'title_language', 'kind'].map((column) => cells.get(column)?.toLowerCase());

function contentOf(reader: RowReader): ListingRow['listing'] {
  const title = reader.needed('title', 300);
  reader.require('title_language', 'kind');
  const language = reader.tag('title_language');
  const english = reader.text('english_title', 300);
  const titles: Title[] = [
    ...(title && language ? [{ text: title, language, type: 'original' as const }] : []),
    ...(english ? [{ text: english, language: 'en', type: 'international' as const }] : []),
  ];
  const single = {
    kind: reader.one('kind', closed.kind),
    technique: reader.one('technique', closed.technique),
    mode: reader.one('mode', closed.mode),
    stage: reader.one('stage', closed.stage),
    originalLanguage: reader.language('original_language'),
    runningMinutes: reader.number('running_minutes'),
    episodes: reader.number('episodes'),
    budgetUsd: reader.number('budget_usd'),
  };
  const use = reader.one('ai', closed.ai);
  const basis = reader.one('mandate', closed.mandate);
  return {
    ...single,
    ...(use && { ai: { use, parts: [] } }),
    ...(basis && { mandate: { basis } }),
    titles,
    genres: reader.slugs('genres'),
    themes: reader.slugs('themes'),
    comparables: reader.slugs('comparables'),
    audience: reader.any('audience', closed.audience),
    origin: reader.places('origin'),
    seeking: reader.any('seeking', closed.seeking),
    people: [...peopleOf(reader, 'directors', 'director'), ...peopleOf(reader, 'cast', 'cast')],
    loglines: reader.texts('logline', language, 160),
    synopses: reader.texts('synopsis', language, 5_000),
    awards: [],
    materials: [],
  };
}

const peopleOf = (reader: RowReader, column: string, role: Person['role']): Person[] =>
  reader.list(column).map((name) => ({ name, slug: slugOf(name), role, attachment: 'attached' }));

/** One line, if any of it is said; more are added in the editor. */
function rightsOf(reader: RowReader): RightsLine[] {
  if (!reader.has(...rightsColumns)) return [];
  reader.require('territories', 'media', 'from', 'exclusivity');
  const line = {
    territories: reader.places('territories'),
    media: reader.any('media', closed.media),
    from: reader.day('from') ?? '',
    exclusivity: reader.one('exclusivity', closed.exclusivity) ?? 'non-exclusive',
  };
  const until = reader.day('until');
  const languages = reader.languages('languages');
  if (until !== undefined && until <= line.from) reader.wrong('until', 'order', until);
  return [{ ...line, ...(until && { until }), ...(languages.length > 0 && { languages }) }];
}
