import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RequestOutcomes } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { hours, later } from '../../testing/builders.ts';
import { member, openMeetings, type MeetingsMarket } from '../../testing/meetings-market.ts';
import { KeepTime } from './keep-time.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  // The service itself looks so seldom that only these specs do.
  market = await openMeetings({ REQUEST_SWEEP_MS: '86400000', REQUESTS_A_DAY_PER_MEMBER: '500' });
});
afterAll(() => market.end());
afterEach(async () => {
  await market.database.collection('requests').deleteMany({});
  market.clock.now = () => new Date();
});

const keepTime = () => market.market.service('meetings').app.get(KeepTime);
const moveBy = (ms: number) => {
  market.clock.now = () => later(ms, new Date());
};
const sent = async () => {
  const { listingId, companyId } = await market.list();
  const buyer = member('buyer');
  const { body } = await market.ask(buyer, { listingId, kind: 'meeting' });
  return { request: body, buyer, seller: member('exhibitor', companyId) };
};

describe('time', () => {
  it('brings a request to mind at half of its time, and lets it expire at the end of it, each once', async () => {
    const { request, buyer } = await sent();
    moveBy(hours(35));
    expect(await keepTime().execute()).toBe(0);
    moveBy(hours(37));
    expect([await keepTime().execute(), await keepTime().execute()]).toEqual([1, 0]);
    expect((await market.see(buyer, request.id)).body).toMatchObject({ state: 'pending', revision: 2 });
    moveBy(hours(73));
    expect([await keepTime().execute(), await keepTime().execute()]).toEqual([1, 0]);
    expect((await market.see(buyer, request.id)).body).toMatchObject({ state: 'expired', revision: 3 });
    expect((await market.told.of(request.id, 3)).map(({ type, version }) => `${type} ${version}`)).toEqual([
      'meetings.request-sent.v1 1',
      'meetings.request-reminded.v1 2',
      'meetings.request-expired.v1 3',
    ]);
  });

  it('that was slept through ends what it would have ended, without a late reminder', async () => {
    const { request } = await sent();
    moveBy(hours(100));
    await keepTime().execute();
    const told = await market.told.of(request.id, 2);
    expect(told.map(({ type }) => type)).toEqual(['meetings.request-sent.v1', 'meetings.request-expired.v1']);
  });

  it('has one effect, though two look at once while some are answered', async () => {
    const seller = member('exhibitor');
    const buyer = member('buyer');
    const { listingId } = await market.listBy(seller);
    const { body: one } = await market.ask(buyer, { listingId, kind: 'meeting' });
    const rows = market.database.collection<{ _id: string; workId: string }>('requests');
    const row = await rows.findOne({ _id: one.id });
    if (!row) throw new Error('none');
    const copies = Array.from({ length: 120 }, () => ({
      ...row,
      _id: crypto.randomUUID(),
      workId: crypto.randomUUID(),
    }));
    await rows.insertMany(copies);
    moveBy(hours(73));
    const answers = copies
      .slice(0, 10)
      .map(({ _id }) => market.act(seller, 'accept', { id: _id, revision: 1 }, {}));
    const [a, b, ...answered] = await Promise.all([keepTime().execute(), keepTime().execute(), ...answers]);
    const accepted = answered.filter(({ status }) => status === 200).length;
    expect(answered.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(await rows.countDocuments({ state: 'expired', version: 2 })).toBe(121 - accepted);
    expect((a ?? 0) + (b ?? 0)).toBe(121 - accepted);
    await eventually(() => {
      const ended = market.told.events.filter(
        ({ type, subject }) =>
          type === 'meetings.request-expired.v1' && copies.some(({ _id }) => _id === subject),
      );
      expect(ended).toHaveLength(120 - accepted);
    });
  });

  it('lets the askers ask anew', async () => {
    const { request, buyer, seller } = await sent();
    moveBy(hours(73));
    await keepTime().execute();
    expect(await market.act(seller, 'accept', { ...request, revision: 2 }, {})).toMatchObject({
      status: 409,
      body: { code: 'request-expired' },
    });
    const { body: again } = await market.ask(buyer, { listingId: request.listingId, kind: 'meeting' });
    expect(again).toMatchObject({ state: 'pending', revision: 1 });
  });
});

it('the organiser sees by day how many had which outcome, and nothing else', async () => {
  const [one, two, three] = [await sent(), await sent(), await sent()];
  expect(await market.act(one.seller, 'accept', one.request, {})).toMatchObject({ status: 200 });
  expect(await market.act(two.buyer, 'withdraw', two.request)).toMatchObject({ status: 200 });
  const day = three.request.createdAt.slice(0, 10);
  const until = later(hours(48), new Date(day)).toISOString().slice(0, 10);
  const route = `GET /api/v1/requests/outcomes?from=${day}&until=${until}`;
  const { status, body } = await market.call<RequestOutcomes>(route, { as: member('organiser') });
  expect(status).toBe(200);
  expect(body.days[0]).toMatchObject({ day, accepted: 1, declined: 0, expired: 0 });
  expect(body.days.reduce((sum, { sent: count }) => sum + count, 0)).toBe(3);
  expect((await market.call(route, { as: one.buyer })).status).toBe(403);
});
