import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { BulkReport } from '@marquee/contracts';
import { workContent } from '../../testing/builders.ts';
import { member, openCatalogue, type CatalogueMarket } from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
beforeAll(async () => {
  market = await openCatalogue();
});
afterAll(() => market.end());

const organiser = member('organiser');
const bulk = (rows: object[], as = organiser) =>
  market.call<BulkReport>('POST /api/v1/works/bulk', { as, body: { rows } });
const row = (slug?: string) => ({ id: randomUUID(), work: { ...workContent(), ...(slug ? { slug } : {}) } });
const statuses = ({ rows }: BulkReport) => rows.map(({ status }) => status);

describe('works in bulk', () => {
  it('are recorded and told, each with a slug of its own', async () => {
    const rows = Array.from({ length: 60 }, () => row());
    const { status, body } = await bulk(rows);
    expect({ status, created: statuses(body).filter((was) => was === 'created').length }).toEqual({
      status: 200,
      created: 60,
    });
    const slugs = await market.market.database('catalogue').collection('works').distinct('slug');
    expect(slugs).toHaveLength(60);
    expect(await market.toldOf(rows[59]?.id ?? '', 1)).toHaveLength(1);
  });

  it('that came before are reported, and nothing is changed', async () => {
    const rows = [row(), row()];
    await bulk(rows);
    const again = await bulk(rows);
    expect(statuses(again.body)).toEqual(['exists', 'exists']);
    expect(await market.toldOf(rows[0]?.id ?? '', 1)).toHaveLength(1);
  });

  it('spoil nothing where one is bad', async () => {
    const { body } = await bulk([row('one-of-a-kind'), row('one-of-a-kind'), { id: 'x', work: {} }, row()]);
    expect(body.rows).toMatchObject([
      { status: 'created' },
      { status: 'refused', errors: [{ code: 'slug-taken' }, { path: '/work/slug' }] },
      { status: 'refused', id: 'x' },
      { status: 'created' },
    ]);
  });

  it('are refused to exhibitors', async () =>
    expect((await bulk([row()], member('exhibitor'))).status).toBe(403));
});
