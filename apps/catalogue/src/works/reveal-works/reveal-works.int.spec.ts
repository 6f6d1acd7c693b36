import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { BulkReport, ListingView, WorkPage, WorkView } from '@marquee/contracts';
import { content, line, workContent } from '../../testing/builders.ts';
import {
  ifMatch,
  member,
  openCatalogue,
  publishOne,
  type CatalogueMarket,
} from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
beforeAll(async () => {
  market = await openCatalogue();
});
afterAll(() => market.end());

const owner = member('exhibitor');
const rival = member('exhibitor');
type Member = typeof owner;
const titled = (text: string) => ({ titles: [{ text, language: 'en', type: 'original' }] });

const draft = async (body: object, as = owner) =>
  (await market.call<ListingView>('POST /api/v1/listings', { as, body })).body;
const publish = async ({ id }: ListingView, revision = 1) => {
  const rights = { as: owner, headers: ifMatch(revision), body: { lines: [line()] } };
  await market.call(`PUT /api/v1/listings/${id}/rights`, rights);
  const headers = ifMatch(revision + 1);
  return market.call<ListingView>(`POST /api/v1/listings/${id}/publish`, { as: owner, headers });
};
const get = (id: string, as: Member) => market.call<WorkView>(`GET /api/v1/works/${id}`, { as });
const found = async (query: string, as: Member) =>
  (await market.call<WorkPage>(`GET /api/v1/works?${query}`, { as })).body.items.map(({ id }) => id);
const change = (id: string, as: Member, revision = 1) =>
  market.call(`PATCH /api/v1/works/${id}`, { as, headers: ifMatch(revision), body: { year: 2027 } });
const bulk = async (as: Member, row: object) => {
  const rows = [{ id: randomUUID(), rights: [line()], publish: true, ...row }];
  return (await market.call<BulkReport>('POST /api/v1/listings/bulk', { as, body: { rows } })).body.rows[0];
};
/** All that was told of it before now: what is told after it has come by then. */
const toldSoFar = async (workId: string) => {
  const { body } = await market.call<WorkView>('POST /api/v1/works', { as: owner, body: workContent() });
  await market.toldOf(body.id, 1);
  return market.toldOf(workId, 0);
};

describe('the work of a draft', () => {
  it('is not there for other companies', async () => {
    const { workId } = await draft(content(titled('Unborn Whale')));
    for (const as of [rival, member('buyer'), member('operator')]) {
      expect((await get(workId, as)).status).toBe(404);
      expect(await found('title=unborn%20whale', as)).toEqual([]);
      expect(await found('', as)).not.toContain(workId);
    }
    expect((await change(workId, rival)).status).toBe(404);
  });

  it('is there for its company, and for the organiser, who sees the draft, too', async () => {
    const { workId } = await draft(content(titled('Unborn Heron')));
    for (const as of [owner, member('organiser')]) {
      expect((await get(workId, as)).status).toBe(200);
      expect(await found('title=unborn%20heron', as)).toEqual([workId]);
    }
  });

  it('is not told, neither when it is corrected', async () => {
    const { workId } = await draft(content(titled('Unborn Otter')));
    expect((await change(workId, owner)).status).toBe(200);
    expect(await toldSoFar(workId)).toEqual([]);
  });

  it('does not give its title away by a slug that another work would not get', async () => {
    await draft(content(titled('Unborn Tiger')));
    const body = workContent({ ...titled('Unborn Tiger'), year: undefined });
    const record = (given: object) => market.call<WorkView>('POST /api/v1/works', { as: rival, body: given });
    expect((await record(body)).body.slug).toBe('unborn-tiger');
    await draft(content(titled('Unborn Lynx')));
    expect((await record({ ...body, slug: 'unborn-lynx' })).status).toBe(201);
  });

  it('is unknown to another company that names it', async () => {
    const { workId } = await draft(content());
    const answer = await market.call('POST /api/v1/listings', { as: rival, body: { workId } });
    expect(answer.body).toMatchObject({ status: 422, code: 'unknown-work' });
    const row = { companyId: rival.companyId, listing: { ...content(), workId } };
    for (const as of [rival, member('organiser')]) {
      expect((await bulk(as, row))?.errors?.[0]?.code).toBe('unknown-work');
    }
    expect(await draft({ workId })).toMatchObject({ workId });
  });

  it('is as unseen where the draft comes in bulk', async () => {
    const id = randomUUID();
    await bulk(owner, { id, companyId: owner.companyId, listing: content(), publish: false });
    const { body } = await market.call<ListingView>(`GET /api/v1/listings/${id}`, { as: owner });
    expect((await get(body.workId, rival)).status).toBe(404);
    expect(await toldSoFar(body.workId)).toEqual([]);
  });
});

describe('the first publication on a work', () => {
  it('shows it to all and tells it before the listing', async () => {
    const { workId, id } = await publishOne(market, owner, titled('Born Whale'));
    expect((await get(workId, rival)).body).toMatchObject({ slug: 'born-whale', revision: 2 });
    expect(await found('title=born%20whale', rival)).toEqual([workId]);
    await market.toldOf(id, 1);
    const subjects: readonly string[] = [workId, id];
    expect(market.told.filter(({ subject }) => subjects.includes(subject))).toMatchObject([
      { type: 'catalogue.work-recorded.v1', version: 2, data: { version: 2, slug: 'born-whale' } },
      { type: 'catalogue.listing-published.v1', version: 3 },
    ]);
  });

  it('tells it once, whatever is published on it after', async () => {
    const { workId, id } = await publishOne(market, owner);
    await market.call(`POST /api/v1/listings/${id}/withdraw`, { as: owner, headers: ifMatch(3) });
    await market.call(`POST /api/v1/listings/${id}/publish`, { as: owner, headers: ifMatch(4) });
    await publish(await draft({ ...content(), workId }));
    await market.toldOf(id, 3);
    expect(await toldSoFar(workId)).toHaveLength(1);
  });

  it('names it as the listing does by then: a working title stays where it was', async () => {
    const listing = await draft(content(titled('Working Title')));
    await market.call(`PATCH /api/v1/listings/${listing.id}`, {
      as: owner,
      headers: ifMatch(1),
      body: titled('Final Title'),
    });
    await publish(listing, 2);
    expect((await get(listing.workId, rival)).body).toMatchObject({
      slug: 'final-title',
      ...titled('Final Title'),
    });
  });

  it('leaves it as its company has corrected it', async () => {
    const listing = await draft(content(titled('Corrected')));
    await change(listing.workId, owner);
    await publish(listing);
    expect((await get(listing.workId, rival)).body).toMatchObject({ slug: 'corrected-2027', revision: 3 });
    expect(await toldSoFar(listing.workId)).toMatchObject([{ version: 3 }]);
  });

  it('that is refused leaves it unseen', async () => {
    const { id, workId } = await draft(content());
    await market.call(`POST /api/v1/listings/${id}/publish`, { as: owner, headers: ifMatch(1) });
    expect((await get(workId, rival)).status).toBe(404);
  });

  it('may come in bulk, and from two listings at once', async () => {
    const { workId } = await draft(content(titled('Bulk Born')));
    const row = { companyId: owner.companyId, listing: { ...content(titled('Bulk Born')), workId } };
    const reports = await Promise.all([bulk(owner, row), bulk(owner, row)]);
    expect(reports.map((report) => report?.status)).toEqual(['created', 'created']);
    expect((await get(workId, rival)).body).toMatchObject({ slug: 'bulk-born' });
    expect(await market.toldOf(workId, 1)).toHaveLength(1);
  });

  it('takes a slug that is free by then', async () => {
    const listings = await Promise.all([1, 2, 3].map(() => draft(content(titled('Same Name')))));
    await Promise.all(listings.map((listing) => publish(listing)));
    const works = await Promise.all(listings.map(({ workId }) => get(workId, rival)));
    expect(works.map(({ body }) => body.slug).sort()).toEqual(['same-name', 'same-name-2', 'same-name-3']);
  });
});

it('a work that is recorded by itself is public at once', async () => {
  const { body } = await market.call<WorkView>('POST /api/v1/works', { as: owner, body: workContent() });
  expect((await get(body.id, rival)).status).toBe(200);
  expect(await market.toldOf(body.id, 1)).toMatchObject([{ version: 1 }]);
});
