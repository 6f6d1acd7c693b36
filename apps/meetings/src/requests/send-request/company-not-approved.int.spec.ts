import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { member, openMeetings, type MeetingsMarket } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings();
});
afterAll(() => market.end());

const standings = ['applied', 'refused', 'suspended'] as const;
const refusedAs = (standing: string) => ({ status: 403, body: { code: 'company-not-approved', standing } });

describe.each(standings)('a company that is %s', (standing) => {
  it('asks nobody', async () => {
    const { listingId } = await market.list();
    const buyer = member('buyer');
    await market.register(buyer.companyId, 'Hanok Pictures', standing);
    expect(await market.ask(buyer, { listingId, kind: 'meeting' })).toMatchObject(refusedAs(standing));
  });

  it('answers nobody, one by one or many at once, and takes back what it has asked', async () => {
    const seller = member('exhibitor');
    const { listingId } = await market.listBy(seller);
    const elsewhere = await market.list();
    const { body: received } = await market.ask(member('buyer'), { listingId, kind: 'meeting' });
    const buying = member('buyer', seller.companyId);
    const { body: sent } = await market.ask(buying, { listingId: elsewhere.listingId, kind: 'meeting' });
    await market.register(seller.companyId, 'Hanok Pictures', standing);
    expect(await market.act(seller, 'accept', received, {})).toMatchObject(refusedAs(standing));
    expect(await market.act(seller, 'decline', received, { reason: 'budget' })).toMatchObject(
      refusedAs(standing),
    );
    const rows = [{ id: received.id, revision: received.revision, answer: 'accept' }];
    expect(await market.call('POST /api/v1/requests/bulk', { as: seller, body: { rows } })).toMatchObject(
      refusedAs(standing),
    );
    expect((await market.act(buying, 'withdraw', sent)).status).toBe(200);
  });

  it('is not asked by its brief, as if there were none', async () => {
    const seller = member('exhibitor');
    const { listingId } = await market.listBy(seller);
    const { profileId, companyId } = await market.showBrief({ visibility: 'named' });
    await market.register(companyId, 'Hanok Pictures', standing);
    expect(await market.ask(seller, { listingId, kind: 'meeting', profileId })).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });
});
