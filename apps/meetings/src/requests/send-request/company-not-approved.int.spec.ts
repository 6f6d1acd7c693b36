import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { member, openMeetings, type MeetingsMarket } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings();
}, 60_000);
afterAll(() => market.end(), 60_000);

it.each(['applied', 'refused', 'suspended'] as const)(
  'a company that is %s asks nobody',
  async (standing) => {
    const { listingId } = await market.list();
    const buyer = member('buyer');
    await market.register(buyer.companyId, 'Hanok Pictures', standing);
    expect(await market.ask(buyer, { listingId, kind: 'meeting' })).toMatchObject({
      status: 403,
      body: { code: 'company-not-approved', standing },
    });
  },
);
