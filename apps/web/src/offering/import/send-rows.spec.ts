import { describe, expect, it } from 'vitest';
import type { BulkReport, ListingRow } from '../../api/schema.ts';
import { listingRowsOf } from './listing-rows.ts';
import { pageSize, sendRows, type Outcome } from './send-rows.ts';
import { readSheet } from './sheet.ts';

const rowsOf = (count: number) => {
  const lines = Array.from({ length: count }, (_, at) => `Title ${at},en,feature`);
  const sheet = readSheet(['title,title_language,kind', ...lines].join('\n'));
  return listingRowsOf(sheet, '01890a5d-ac96-774b-bcce-b302099a8057').ready;
};

/** A market that makes each listing once. */
function marketOf() {
  const made = new Set<string>();
  const send = (rows: readonly ListingRow[]): Promise<BulkReport> =>
    Promise.resolve({
      rows: rows.map(({ id }, row) => {
        const status = made.has(id) ? ('exists' as const) : ('created' as const);
        made.add(id);
        return { id, row, status };
      }),
    });
  return { made, send };
}

async function all(pages: AsyncIterable<Outcome[]>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const page of pages) outcomes.push(...page);
  return outcomes;
}

describe('rows on their way', () => {
  it('go page by page, and each is told of', async () => {
    const { made, send } = marketOf();
    const pages: number[] = [];
    for await (const page of sendRows(rowsOf(25), send, { signal: new AbortController().signal, size: 10 }))
      pages.push(page.length);
    expect(pages).toEqual([10, 10, 5]);
    expect(made.size).toBe(25);
  });

  it('stop after the page that is on its way, and go on without making any twice', async () => {
    const { made, send } = marketOf();
    const rows = rowsOf(25);
    const stopping = new AbortController();
    const first = await all(
      sendRows(
        rows,
        (page) => {
          stopping.abort();
          return send(page);
        },
        { signal: stopping.signal, size: 10 },
      ),
    );
    expect(first).toHaveLength(10);
    const again = await all(sendRows(rows, send, { signal: new AbortController().signal, size: 10 }));
    expect(again.filter(({ status }) => status === 'exists')).toHaveLength(10);
    expect(made.size).toBe(25);
  });

  it('are told by the column that was wrong, in the words of the market', async () => {
    const errors = ['/listing/originalLanguage', '/rights/0/until', '/listing/titles/0/text', '', '/id'].map(
      (path) => ({ path, code: 'invalid', message: `at ${path}` }),
    );
    const send = () => Promise.resolve({ rows: [{ row: 0, status: 'refused' as const, errors }] });
    const [outcome] = await all(sendRows(rowsOf(1), send, { signal: new AbortController().signal }));
    expect(outcome).toMatchObject({ row: { line: 2 }, status: 'refused' });
    expect(outcome?.problems.map(({ column }) => column)).toEqual([
      'original_language',
      'until',
      'title',
      '',
      '',
    ]);
    expect(outcome?.problems[1]).toMatchObject({ fault: 'refused', value: 'at /rights/0/until' });
  });

  it.each([
    [1, 10],
    [400, 20],
    [5_000, 100],
  ])('of %i go by %i', (rows, size) => expect(pageSize(rows)).toBe(size));
});
