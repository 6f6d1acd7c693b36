import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { ListingView, WorkView } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { content, line } from '../../testing/builders.ts';
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
const post = <Body = ListingView>(
  path: string,
  init: { body?: unknown; headers?: Record<string, string> } = {},
) => market.call<Body>(`POST /api/v1/listings${path}`, { as: owner, ...init });

describe('a draft', () => {
  it('is kept, and tells nobody', async () => {
    const { status, body } = await post('', { body: content() });
    expect({ status, state: body.state, revision: body.revision }).toEqual({
      status: 201,
      state: 'draft',
      revision: 1,
    });
    await expect(market.toldOf(body.id, 0)).resolves.toEqual([]);
    await expect(market.toldOf(body.workId, 0)).resolves.toEqual([]);
  });

  it('may be on a work that is known', async () => {
    const first = await post('', { body: content() });
    const { workId } = first.body;
    expect((await post('', { body: { workId } })).body).toMatchObject({ workId, titles: [] });
  });

  it.each([
    ['without workId, title or kind', {}, 422, 'work-not-named', ['/titles', '/kind']],
    ['on a work of nowhere', { workId: randomUUID() }, 422, 'unknown-work', ['/workId']],
    ['with an unknown field', { ...content(), admin: true }, 400, 'invalid-request', ['/admin']],
  ])('is refused %s, and leaves nothing behind', async (_, body, status, code, paths) => {
    const listings = market.market.database('catalogue').collection('listings');
    const before = await listings.countDocuments();
    const answer = await market.call('POST /api/v1/listings', { as: owner, body });
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(paths);
    expect(await listings.countDocuments()).toBe(before);
  });

  it('is made once under an id of the caller’s', async () => {
    const id = randomUUID();
    expect((await post('', { body: { ...content(), id } })).body.id).toBe(id);
    expect(
      (await market.call('POST /api/v1/listings', { as: owner, body: { ...content(), id } })).body,
    ).toMatchObject({
      status: 409,
      code: 'id-taken',
    });
  });
});

describe('publishing', () => {
  it('puts the listing on the market and tells what it is, in one transaction', async () => {
    const listing = await publishOne(market, owner);
    expect(listing).toMatchObject({ state: 'published', publication: 1, revision: 3 });
    const told = await market.toldOf(listing.id, 1);
    expect(told).toEqual([
      like.objectContaining({
        type: 'catalogue.listing-published.v1',
        version: 3,
        data: like.objectContaining({
          listingId: listing.id,
          companyId: owner.companyId,
          state: 'published',
          avails: [like.objectContaining({ territories: ['JP', 'KR'], exclusive: true })],
        }),
      }),
    ]);
  });

  it('is refused with each field that is missing, and changes nothing', async () => {
    const { body: listing } = await post('', { body: content({ loglines: {}, genres: [] }) });
    const answer = await post<{ missing: string[] }>(`/${listing.id}/publish`, { headers: ifMatch(1) });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'listing-incomplete', missing: ['genres', 'loglines', 'rights'] },
    });
    const stored = await market.call<ListingView>(`GET /api/v1/listings/${listing.id}`, { as: owner });
    expect(stored.body).toMatchObject({ state: 'draft', revision: 1 });
  });

  it('is refused for a revision that is not the last, and without one', async () => {
    const { body: listing } = await post('', { body: content() });
    expect((await post(`/${listing.id}/publish`, { headers: ifMatch(7) })).status).toBe(412);
    expect((await post(`/${listing.id}/publish`)).status).toBe(428);
  });

  it('by two at once happens once', async () => {
    const { body } = await post('', { body: content() });
    await market.call(`PUT /api/v1/listings/${body.id}/rights`, {
      as: owner,
      headers: ifMatch(1),
      body: { lines: [line()] },
    });
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(`/${body.id}/publish`, { headers: ifMatch(2) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await market.toldOf(body.id, 1)).toHaveLength(1);
  });
});

describe('a published listing', () => {
  const change = (id: string, revision: number, body: object) =>
    market.call<ListingView>(`PATCH /api/v1/listings/${id}`, { as: owner, headers: ifMatch(revision), body });

  it('is revised, which is told', async () => {
    const { id } = await publishOne(market, owner);
    expect((await change(id, 3, { genres: ['noir'] })).body).toMatchObject({ revision: 4, genres: ['noir'] });
    const [, told] = await market.toldOf(id, 2);
    expect(told).toMatchObject({
      type: 'catalogue.listing-revised.v1',
      version: 4,
      data: { genres: ['noir'], publication: 1 },
    });
  });

  it('is not revised into an incomplete one', async () => {
    const { id } = await publishOne(market, owner);
    expect((await change(id, 3, { mandate: null })).status).toBe(422);
  });

  it('is withdrawn, which is told, and published again as its second publication', async () => {
    const { id } = await publishOne(market, owner);
    expect((await post(`/${id}/withdraw`, { headers: ifMatch(3) })).body).toMatchObject({
      state: 'withdrawn',
      revision: 4,
    });
    expect((await post(`/${id}/withdraw`, { headers: ifMatch(4) })).status).toBe(409);
    expect((await post(`/${id}/publish`, { headers: ifMatch(4) })).body).toMatchObject({ publication: 2 });
    const told = await market.toldOf(id, 3);
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['catalogue.listing-published.v1', 3],
      ['catalogue.listing-withdrawn.v1', 4],
      ['catalogue.listing-published.v1', 5],
    ]);
  });

  it('of a withdrawn state is changed in silence', async () => {
    const { id } = await publishOne(market, owner);
    await post(`/${id}/withdraw`, { headers: ifMatch(3) });
    expect((await change(id, 4, { genres: [] })).status).toBe(200);
    expect(await market.toldOf(id, 2)).toHaveLength(2);
  });
});

it('one Idempotency-Key makes one draft and one work', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const answers = await Promise.all([1, 2, 3, 4].map(() => post('', { body: content(), headers })));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  const work = await market.call<WorkView>(`GET /api/v1/works/${answers[0]?.body.workId}`, { as: owner });
  expect(work.status).toBe(200);
});
