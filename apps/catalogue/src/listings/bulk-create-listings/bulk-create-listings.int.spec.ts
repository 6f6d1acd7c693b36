import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { BulkReport, ListingView } from '@marquee/contracts';
import { content, encumbrance, line } from '../../testing/builders.ts';
import { member, openCatalogue, type CatalogueMarket } from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
beforeAll(async () => {
  market = await openCatalogue();
});
afterAll(() => market.end());

const owner = member('exhibitor');
const bulk = (rows: unknown[], as = owner) =>
  market.call<BulkReport>('POST /api/v1/listings/bulk', { as, body: { rows } });
const row = (given: object = {}) => ({
  id: randomUUID(),
  companyId: owner.companyId,
  listing: content(),
  rights: [line({ territories: ['worldwide'] })],
  publish: true,
  ...given,
});
const statuses = ({ rows }: BulkReport) => rows.map(({ status }) => status);
const get = (id: string, as = owner) => market.call<ListingView>(`GET /api/v1/listings/${id}`, { as });

describe('listings in bulk', () => {
  it('are created, published and told, with their works', async () => {
    const rows = [row({ encumbrances: [encumbrance()] }), row({ publish: false })];
    expect(statuses((await bulk(rows)).body)).toEqual(['created', 'created']);
    const [{ body: open }, { body: draft }] = await Promise.all([
      get(rows[0]?.id ?? ''),
      get(rows[1]?.id ?? ''),
    ]);
    expect(open).toMatchObject({ state: 'published', revision: 1, publication: 1 });
    expect(open.avails[0]?.territories).toHaveLength(248);
    expect(draft).toMatchObject({ state: 'draft', publication: 0 });
    expect(await market.toldOf(open.id, 1)).toMatchObject([
      { type: 'catalogue.listing-published.v1', version: 1 },
    ]);
    expect(await market.toldOf(open.workId, 1)).toMatchObject([{ type: 'catalogue.work-recorded.v1' }]);
  });

  it('are created once: repeated, they exist and do not change', async () => {
    const rows = [row(), row()];
    await bulk(rows);
    const again = await bulk(rows.map((each) => ({ ...each, listing: content({ genres: ['changed'] }) })));
    expect(statuses(again.body)).toEqual(['exists', 'exists']);
    expect((await get(rows[0]?.id ?? '')).body).toMatchObject({ genres: ['drama', 'romance'], revision: 1 });
  });

  it('are created once, too, when the request comes twice at the same time', async () => {
    const rows = Array.from({ length: 60 }, () => row());
    const answers = await Promise.all([bulk(rows), bulk(rows)]);
    const created = answers.flatMap(({ body }) => statuses(body)).filter((status) => status === 'created');
    expect(created).toHaveLength(60);
  });

  it('spoil nothing where one is bad, and say which, where and why', async () => {
    const { status, body } = await bulk([
      row(),
      row({ listing: { ...content(), kind: 'opera' } }),
      row({ listing: content({ genres: [] }) }),
      row({ companyId: randomUUID() }),
      row({ listing: { ...content(), workId: randomUUID() } }),
      row({ id: 'x' }),
      'nothing',
      row({ encumbrances: [{ ...encumbrance(), kind: 'hold', from: undefined }] }),
      row(),
    ]);
    expect(status).toBe(200);
    const firstErrors = body.rows.map(({ status, errors }) => [
      status,
      errors?.[0]?.code,
      errors?.at(-1)?.path,
    ]);
    expect(firstErrors).toEqual([
      ['created', undefined, undefined],
      ['refused', 'invalid-value', '/listing/kind'],
      ['refused', 'listing-incomplete', '/listing/genres'],
      ['refused', 'forbidden', ''],
      ['refused', 'unknown-work', '/listing/workId'],
      ['refused', 'invalid-format', '/id'],
      ['refused', 'invalid-type', ''],
      ['refused', 'custom', '/encumbrances/0/from'],
      ['created', undefined, undefined],
    ]);
  });

  it('may be imported for any company by organisers and operators', async () => {
    const companyId = randomUUID();
    for (const role of ['organiser', 'operator'] as const) {
      const imported = row({ companyId });
      expect(statuses((await bulk([imported], member(role))).body)).toEqual(['created']);
      expect((await get(imported.id, { ...owner, companyId })).body).toMatchObject({ companyId });
    }
  });

  it('do not take another company’s ids, nor tell of them', async () => {
    const taken = row();
    await bulk([taken]);
    const rival = member('exhibitor');
    const { body } = await bulk([taken, row({ id: taken.id, companyId: rival.companyId })].slice(1), rival);
    expect(body.rows[0]?.errors?.[0]?.code).toBe('id-taken');
    expect((await bulk([taken], rival)).body.rows[0]?.errors?.[0]?.code).toBe('forbidden');
  });
});

describe('a bulk request is refused', () => {
  it('with more than 500 rows', async () =>
    expect((await bulk(Array.from({ length: 501 }, () => ({})))).status).toBe(400));

  it('beyond 16 MiB', async () =>
    expect((await bulk([{ filler: 'x'.repeat(16 * 1024 * 1024) }])).status).toBe(413));

  it('from a buyer', async () => expect((await bulk([row()], member('buyer'))).status).toBe(403));
});
