import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { ListingView } from '@marquee/contracts';
import { content } from '../testing/builders.ts';
import { ifMatch, member, openCatalogue, type CatalogueMarket } from '../testing/catalogue-market.ts';

let market: CatalogueMarket;
let listing: ListingView;
const owner = member('exhibitor');
beforeAll(async () => {
  market = await openCatalogue();
  listing = (await market.call<ListingView>('POST /api/v1/listings', { as: owner, body: content() })).body;
});
afterAll(() => market.end());

const notTheirs = {
  companyId: randomUUID(),
  revision: 99,
  state: 'published',
  publication: 9,
  publishedAt: '2020-01-01T00:00:00Z',
  createdAt: '2020-01-01T00:00:00Z',
  avails: [],
  availsConfirmedAt: '2020-01-01T00:00:00Z',
  position: { lines: [] },
  _id: randomUUID(),
  $set: { state: 'published' },
  titleKeys: ['x'],
};

describe('S02 a field that is not the client’s to set', () => {
  it.each(Object.entries(notTheirs))('is refused in a draft: %s', async (field, value) => {
    const { body } = await market.call('POST /api/v1/listings', {
      as: owner,
      body: { ...content(), [field]: value },
    });
    expect(body).toMatchObject({ status: 400, code: 'invalid-request', errors: [{ path: `/${field}` }] });
  });

  it.each([...Object.entries(notTheirs), ['workId', randomUUID()], ['id', randomUUID()]])(
    'is refused in a revision: %s',
    async (field, value) => {
      const { body } = await market.call(`PATCH /api/v1/listings/${listing.id}`, {
        as: owner,
        headers: ifMatch(1),
        body: { genres: ['noir'], [field]: value },
      });
      expect(body).toMatchObject({ status: 400, errors: [{ path: `/${field}` }] });
    },
  );

  it('is refused in rights, encumbrances and bulk rows', async () => {
    const put = (path: string, body: object) =>
      market.call(`PUT /api/v1/listings/${listing.id}/${path}`, { as: owner, headers: ifMatch(1), body });
    expect((await put('rights', { lines: [], companyId: randomUUID() })).status).toBe(400);
    expect((await put('encumbrances', { encumbrances: [], revision: 1 })).status).toBe(400);
    const { body } = await market.call<{ rows: { status: string }[] }>('POST /api/v1/listings/bulk', {
      as: owner,
      body: {
        rows: [
          { id: randomUUID(), companyId: owner.companyId, listing: content(), publish: false, revision: 9 },
        ],
      },
    });
    expect(body.rows).toMatchObject([{ status: 'refused', errors: [{ path: '/revision' }] }]);
  });

  it('has changed nothing', async () => {
    const { body } = await market.call<ListingView>(`GET /api/v1/listings/${listing.id}`, { as: owner });
    expect(body).toEqual(listing);
  });
});

describe('S03 a body is refused', () => {
  const post = (body: unknown) => market.call('POST /api/v1/listings', { as: owner, body });

  it('that is larger than a listing may be', async () =>
    expect((await post({ filler: 'x'.repeat(1024 * 1024) })).body).toMatchObject({ status: 413 }));

  it.each([
    ['an operator in the place of a value', { ...content(), kind: { $ne: null } }],
    ['lists beyond their length', { ...content(), genres: Array.from({ length: 21 }, (_, i) => `g${i}`) }],
    ['texts beyond their length', { ...content(), loglines: { en: 'x'.repeat(161) } }],
    ['keys that are no language', { ...content(), synopses: { $where: 'sleep(1000)' } }],
    ['dots in a key', { ...content(), synopses: { 'en.evil': 'x' } }],
    ['numbers beyond their range', { ...content(), budgetUsd: 1e15 }],
    ['null', null],
  ])('with %s', async (_, body) => expect((await post(body)).status).toBe(400));
});
