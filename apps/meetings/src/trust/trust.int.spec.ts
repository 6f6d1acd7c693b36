import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { TrustFacts, TrustOfSeveral } from '@marquee/contracts';
import { hours, later } from '../testing/builders.ts';
import { member, openMeetings, type MeetingsMarket } from '../testing/meetings-market.ts';
import { KeepTime } from '../requests/keep-time/keep-time.ts';

let market: MeetingsMarket;
const seller = member('exhibitor');
beforeAll(async () => {
  market = await openMeetings({ MEETINGS_EDITION: 'hong-kong-2027', REQUEST_SWEEP_MS: '86400000' });
  await market.register(seller.companyId, 'Harbour Films');
});
afterAll(() => market.end());

const at = (time: Date) => {
  market.clock.now = () => time;
};
const start = new Date();

/** Asked now, and accepted so many seconds later; or never, with 0. */
async function dealt(seconds: number): Promise<void> {
  const { listingId } = await market.listBy(seller);
  at(start);
  const { body } = await market.ask(member('buyer'), { listingId, kind: 'meeting' });
  at(later(seconds * 1_000, start));
  if (seconds > 0) await market.act(seller, 'accept', body, {});
}

const facts = async (companyId = seller.companyId) =>
  market.call<TrustFacts>(`GET /api/v1/trust/${companyId}`, { as: member('buyer') });

it('a company’s answers are told from five cases up, exactly', async () => {
  for (const seconds of [60, 600, 120, 30]) await dealt(seconds);
  const nothing = { answeredShare: null, medianAnswerSeconds: null };
  expect((await facts()).body).toEqual({
    companyId: seller.companyId,
    editionId: 'hong-kong-2027',
    ...nothing,
  });
  await dealt(0);
  expect((await facts()).body).toMatchObject(nothing);
  at(later(hours(73), start));
  await market.market.service('meetings').app.get(KeepTime).execute();
  expect((await facts()).body).toMatchObject({ answeredShare: 0.8, medianAnswerSeconds: null });
  await dealt(240);
  expect((await facts()).body).toMatchObject({ answeredShare: 5 / 6, medianAnswerSeconds: 120 });
  await dealt(200);
  expect((await facts()).body).toMatchObject({ medianAnswerSeconds: 160 });
});

it('of several companies is told at once, of those that are known', async () => {
  const other = member('exhibitor');
  await market.register(other.companyId, 'Lantern Films');
  const asked = [seller.companyId, other.companyId, randomUUID()].join();
  const { body } = await market.call<TrustOfSeveral>(`GET /api/v1/trust?companyIds=${asked}`, {
    as: member('buyer'),
  });
  expect(body.items).toHaveLength(2);
  expect(body.items).toContainEqual((await facts()).body);
});

it('what an anonymous brief answers is not counted for its company', async () => {
  const brief = await market.showBrief();
  const { listingId } = await market.listBy(seller);
  at(start);
  const { body } = await market.ask(seller, { listingId, kind: 'meeting', profileId: brief.profileId });
  await market.act(member('buyer', brief.companyId), 'decline', body, { reason: 'timing' });
  const counted = await market.database
    .collection('requests')
    .countDocuments({ askedId: brief.companyId, trust: { $exists: true } });
  expect(counted).toBe(0);
});

it('nothing is said of a company that is not there', async () =>
  expect((await facts(member('buyer').companyId)).status).toBe(404));

it('its figures are read from an index alone', async () => {
  const requests = market.database.collection('requests');
  const which = { askedId: seller.companyId, editionId: 'hong-kong-2027', 'trust.answered': true };
  const plan = await requests
    .find(which, { projection: { _id: 0, 'trust.seconds': 1 } })
    .sort({ 'trust.seconds': 1 })
    .explain('executionStats');
  expect(plan).toMatchObject({ executionStats: { totalDocsExamined: 0 } });
});
