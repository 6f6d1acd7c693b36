import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  CompanyId,
  companyJudged,
  companyRegistered,
  type BulkReport,
  type CompanyDecision,
  type CompanyStanding,
  type ListingView,
  type Problem,
} from '@marquee/contracts';
import { eventually, type TestMarket } from '@marquee/testing';
import { CompanyView } from '../../companies/company-view.ts';
import { content, line } from '../../testing/builders.ts';
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

const buyer = member('buyer');
const read = (id: string, as = buyer) => market.call<ListingView>(`GET /api/v1/listings/${id}`, { as });

interface Told {
  readonly version: number;
  readonly standing: CompanyStanding;
  readonly decision?: CompanyDecision;
}

async function tell({ companyId }: { companyId: string }, { version, standing, decision }: Told) {
  const fact = { companyId: CompanyId.parse(companyId), version, name: 'Harbour', country: 'HK', standing };
  const at = '2027-03-01T09:00:00.000Z';
  await accounts.mongo.transaction((tx) =>
    accounts.eventing.outbox.add(tx, {
      definition: decision ? companyJudged : companyRegistered,
      aggregateId: companyId,
      version,
      data: decision ? { ...fact, decision, at } : fact,
    }),
  );
  const companies = market.market.service('catalogue').app.get(CompanyView);
  await eventually(async () =>
    expect((await companies.find([fact.companyId])).get(fact.companyId)?.version).toBe(version),
  );
}

describe('a company that is not approved', () => {
  const refused = { status: 403, body: { code: 'company-not-approved', standing: 'applied' } };

  it('prepares listings and publishes none', async () => {
    const owner = member('exhibitor');
    await tell(owner, { version: 1, standing: 'applied' });
    const { body } = await market.call<ListingView>('POST /api/v1/listings', { as: owner, body: content() });
    const path = `/api/v1/listings/${body.id}`;
    const lines = { as: owner, body: { lines: [line()] }, headers: ifMatch(1) };
    expect(await market.call(`PUT ${path}/rights`, lines)).toMatchObject({ status: 200 });
    const publish = () => market.call<Problem>(`POST ${path}/publish`, { as: owner, headers: ifMatch(2) });
    expect(await publish()).toMatchObject(refused);
    await tell(owner, { version: 2, standing: 'approved', decision: 'approved' });
    expect(await publish()).toMatchObject({ status: 200 });
  });

  it('publishes none in bulk either, though drafts are taken', async () => {
    const owner = member('exhibitor');
    await tell(owner, { version: 1, standing: 'applied' });
    const { companyId } = owner;
    const row = { companyId, listing: content(), rights: [line()] };
    const rows = [
      { ...row, id: randomUUID(), publish: true },
      { ...row, id: randomUUID(), publish: false },
    ];
    const { body } = await market.call<BulkReport>('POST /api/v1/listings/bulk', {
      as: owner,
      body: { rows },
    });
    expect(body.rows).toMatchObject([
      { status: 'refused', errors: [{ code: 'company-not-approved' }] },
      { status: 'created' },
    ]);
  });
});

describe('what a suspended company has on the market', () => {
  it('is out of sight, withdrawn for other services, and back as it was at reinstatement', async () => {
    const owner = member('exhibitor');
    await tell(owner, { version: 1, standing: 'approved' });
    const [first, second] = [await publishOne(market, owner), await publishOne(market, owner)];
    const path = `/api/v1/listings/${second.id}/withdraw`;
    await market.call(`POST ${path}`, { as: owner, headers: ifMatch(second.revision) });

    await tell(owner, { version: 2, standing: 'suspended', decision: 'suspended' });
    await eventually(async () => expect((await read(first.id)).status).toBe(404));
    const types = async (count: number) => (await market.toldOf(first.id, count)).map(({ type }) => type);
    expect((await types(2)).at(-1)).toBe('catalogue.listing-withdrawn.v1');

    await tell(owner, { version: 3, standing: 'approved', decision: 'reinstated' });
    await eventually(async () => expect((await read(first.id)).status).toBe(200));
    expect((await read(first.id)).body).toMatchObject({
      state: 'published',
      publication: 1,
      publishedAt: first.publishedAt,
    });
    expect((await types(3)).at(-1)).toBe('catalogue.listing-published.v1');
    // what the company itself had withdrawn stays so
    expect((await read(second.id)).status).toBe(404);
  });
});
