import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestAllowance } from '@marquee/contracts';
import { hours, later } from '../../testing/builders.ts';
import { member, openMeetings, type MeetingsMarket, type Member } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings({ REQUESTS_OPEN_PER_MEMBER: '5', REQUESTS_A_DAY_PER_MEMBER: '8' });
});
afterAll(() => market.end());
afterEach(() => {
  market.clock.now = () => new Date();
});

const listings = (count: number) => Promise.all(Array.from({ length: count }, () => market.list()));
const askEach = async (as: Member, count: number) =>
  Promise.all((await listings(count)).map(({ listingId }) => market.ask(as, { listingId, kind: 'meeting' })));
const allowance = async (as: Member) =>
  (await market.call<RequestAllowance>('GET /api/v1/requests/allowance', { as })).body;

describe('a person’s quota', () => {
  it('holds where 20 requests come at once', async () => {
    const as = member('buyer');
    const answers = await askEach(as, 20);
    const refused = answers.filter(({ status }) => status === 409);
    expect([answers.filter(({ status }) => status === 201).length, refused.length]).toEqual([5, 15]);
    const earliest = answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => body.expiresAt)
      .sort()[0];
    expect(refused[0]?.body).toMatchObject({
      code: 'open-requests-full',
      limit: 5,
      used: 5,
      freesAt: earliest,
    });
    expect(await allowance(as)).toMatchObject({ open: { limit: 5, used: 5 }, aDay: { limit: 8, used: 5 } });
  });

  it('of open ones frees by an answer; that of a day does not, but after 24 hours', async () => {
    const as = member('buyer');
    const start = new Date();
    let looks = 0;
    // no two requests are of one millisecond, so that they free one by one
    market.clock.now = () => later(10 * looks++, start);
    for (const { body } of await askEach(as, 5)) await market.act(as, 'withdraw', body);
    expect((await allowance(as)).open).toEqual({ limit: 5, used: 0 });
    const more = await askEach(as, 4);
    expect(more.map(({ status }) => status).sort()).toEqual([201, 201, 201, 429]);
    const { freesAt } = (await allowance(as)).aDay;
    expect(Date.parse(freesAt ?? '')).toBeGreaterThanOrEqual(start.getTime() + hours(24));
    market.clock.now = () => later(1, new Date(freesAt ?? ''));
    expect((await allowance(as)).aDay.used).toBe(7);
    expect((await askEach(as, 1))[0]?.status).toBe(201);
  });

  it('is not touched by joining a colleague’s request', async () => {
    const [buyer, { listingId }] = [member('buyer'), await market.list()];
    const colleague = member('buyer', buyer.companyId);
    await market.ask(buyer, { listingId, kind: 'meeting' });
    await market.ask(colleague, { listingId, kind: 'meeting' });
    expect(await allowance(colleague)).toMatchObject({ open: { used: 0 }, aDay: { used: 0 } });
  });
});
