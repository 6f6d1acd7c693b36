import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  type AvailsOfSeveral,
  companyChanged,
  CompanyId,
  companyRegistered,
  type CompanyStanding,
  type Listings,
  type ListingView,
} from '@marquee/contracts';
import { eventually, type TestMarket } from '@marquee/testing';
import { CompanyView } from '../../companies/company-view.ts';
import { content } from '../../testing/builders.ts';
import {
  ifMatch,
  member,
  openCatalogue,
  publishOne,
  type CatalogueMarket,
} from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
let accounts: Awaited<ReturnType<TestMarket['speaker']>>;
beforeAll(async () => {
  market = await openCatalogue();
  accounts = await market.market.speaker('accounts');
});
afterAll(async () => {
  await accounts.stop();
  await market.end();
});

const owner = member('exhibitor');
const ask = { amount: 90_000, currency: 'USD', basis: 'flat-fee' } as const;
const get = (id: string, as: ReturnType<typeof member>) =>
  market.call<ListingView>(`GET /api/v1/listings/${id}`, { as });
const draftOne = async () =>
  (await market.call<ListingView>('POST /api/v1/listings', { as: owner, body: content() })).body;

const tell = ({ companyId }: { companyId: string }, version: number, standing: CompanyStanding) =>
  accounts.mongo.transaction((tx) =>
    accounts.eventing.outbox.add(tx, {
      definition: version === 1 ? companyRegistered : companyChanged,
      aggregateId: companyId,
      version,
      data: {
        companyId: CompanyId.parse(companyId),
        version,
        name: 'Harbour Films',
        country: 'HK',
        standing,
      },
    }),
  );

describe('several listings', () => {
  const several = (ids: readonly string[], as: ReturnType<typeof member>) =>
    market.call<Listings>(`GET /api/v1/listings/several?ids=${ids.join()}`, { as });

  it('are shown as each is alone, without those that one may not see', async () => {
    const [one, other, draft] = [
      await publishOne(market, owner),
      await publishOne(market, owner),
      await draftOne(),
    ];
    const buyer = member('buyer');
    const ids = [one.id, randomUUID(), other.id, draft.id];
    const { items } = (await several(ids, buyer)).body;
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([one.id, other.id]));
    expect(items).toContainEqual((await get(one.id, buyer)).body);
    expect((await several([draft.id], owner)).body.items).toHaveLength(1);
  });

  it('tell what is left of each and what is taken, as each does alone', async () => {
    const [one, other, draft] = [
      await publishOne(market, owner),
      await publishOne(market, owner),
      await draftOne(),
    ];
    const ids = [one.id, other.id, draft.id].join();
    const buyer = member('buyer');
    const { items } = (
      await market.call<AvailsOfSeveral>(`GET /api/v1/listings/several/avails?ids=${ids}`, { as: buyer })
    ).body;
    expect(new Set(items.map(({ listingId }) => listingId))).toEqual(new Set([one.id, other.id]));
    expect(items).toContainEqual(
      (await market.call(`GET /api/v1/listings/${other.id}/avails`, { as: buyer })).body,
    );
  });

  it.each(['several', 'several/avails'])('are at most a page: %s', async (path) => {
    const ids = Array.from({ length: 21 }, () => randomUUID()).join();
    expect(await market.call(`GET /api/v1/listings/${path}?ids=${ids}`, { as: owner })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});

describe('a listing that is not published', () => {
  it('is not there for others', async () => {
    const { id } = await draftOne();
    for (const role of ['exhibitor', 'buyer', 'operator'] as const) {
      const { status } = await get(id, member(role));
      expect(status).toBe(404);
    }
    expect((await get(id, { ...member('buyer'), companyId: owner.companyId })).status).toBe(200);
  });

  it('is seen by the organiser, without what is the owner’s alone', async () => {
    const { id } = await draftOne();
    const { status, body } = await get(id, member('organiser'));
    expect({ status, state: body.state }).toEqual({ status: 200, state: 'draft' });
    expect(body).not.toHaveProperty('rights');
  });

  it('is gone again for others when it is withdrawn', async () => {
    const { id } = await publishOne(market, owner);
    expect((await get(id, member('buyer'))).status).toBe(200);
    await market.call(`POST /api/v1/listings/${id}/withdraw`, { as: owner, headers: ifMatch(3) });
    expect((await get(id, member('buyer'))).status).toBe(404);
  });
});

describe('a published listing', () => {
  it('is not there for the companies that it excludes, nor are its avails', async () => {
    const excluded = member('buyer', 'exhibitor');
    const { id } = await publishOne(market, owner, { excludedCompanies: [excluded.companyId] });
    const avails = (as: typeof owner) => market.call(`GET /api/v1/listings/${id}/avails`, { as });
    expect([(await get(id, excluded)).status, (await avails(excluded)).status]).toEqual([404, 404]);
    expect([(await get(id, member('buyer'))).status, (await avails(member('buyer'))).status]).toEqual([
      200, 200,
    ]);
  });
});

describe('another company’s listing', () => {
  it.each([
    ['PATCH', '', { genres: ['noir'] }],
    ['POST', '/publish', undefined],
    ['POST', '/withdraw', undefined],
    ['PUT', '/rights', { lines: [] }],
    ['PUT', '/encumbrances', { encumbrances: [] }],
    ['GET', '/encumbrances', undefined],
    ['POST', '/avails/confirm', undefined],
  ])('S01 is not there for %s %s, published or not', async (method, path, body) => {
    for (const { id, revision } of [await draftOne(), await publishOne(market, owner)]) {
      const { status } = await market.call(`${method} /api/v1/listings/${id}${path}`, {
        as: member('exhibitor'),
        headers: ifMatch(revision),
        ...(body ? { body } : {}),
      });
      expect(status).toBe(404);
    }
  });
});

describe('the company of a listing, and of who looks', () => {
  const buyer = member('buyer');

  it('is known from accounts: its name, and whether a buyer is vetted', async () => {
    const { id } = await publishOne(market, owner, { ask: { ...ask, shownTo: 'vetted' } });
    const before = await get(id, buyer);
    expect(before.body).toMatchObject({ askShown: 'vetted' });
    expect(before.body).not.toHaveProperty('ask');

    await tell(owner, 1, 'applied');
    await tell(buyer, 1, 'applied');
    await tell(buyer, 2, 'approved');
    await eventually(async () => {
      const { body } = await get(id, buyer);
      expect(body).toMatchObject({ company: { name: 'Harbour Films', country: 'HK' }, ask });
    });
  });

  it('is what is newest, in whatever order it is told', async () => {
    const companies = market.market.service('catalogue').app.get(CompanyView);
    const id = CompanyId.parse(randomUUID());
    const told = (version: number) => ({
      id,
      version,
      name: `Name ${version}`,
      country: 'HK',
      standing: 'approved' as const,
    });
    await companies.keep([told(2), told(1)]);
    await companies.keep([told(3)]);
    await companies.keep([told(1), told(3)]);
    expect((await companies.find([id])).get(id)).toEqual(told(3));
  });

  it('an unknown listing is not found', async () =>
    expect((await get(randomUUID(), buyer)).status).toBe(404));
});
