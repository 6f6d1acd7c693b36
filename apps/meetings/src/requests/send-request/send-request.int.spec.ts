import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingWithdrawn } from '@marquee/contracts';
import { ifMatch, member, openMeetings, type MeetingsMarket } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings();
});
afterAll(() => market.end());

describe('a buyer who asks on a listing', () => {
  it('is told what was sent, groups of territories expanded; the seller’s members see who asks', async () => {
    const { listingId, companyId: sellerId, workId } = await market.list();
    const buyer = member('buyer');
    await market.register(buyer.companyId, 'Hanok Pictures');
    const rights = { territories: ['benelux'], media: ['svod'], languages: ['zh'], exclusivity: 'any' };
    const sent = await market.ask(buyer, { listingId, kind: 'meeting', rights, words: 'On Tuesday?' });
    expect(sent).toMatchObject({
      status: 201,
      body: {
        revision: 1,
        box: 'sent',
        state: 'pending',
        workId,
        title: 'The Long Quiet',
        asks: [
          {
            rights: { territories: ['BE', 'LU', 'NL'], languages: ['cmn', 'yue', 'zh'] },
            words: 'On Tuesday?',
          },
        ],
      },
    });
    expect(sent.headers.get('etag')).toBe('"1"');
    expect(await market.see(member('exhibitor', sellerId), sent.body.id)).toMatchObject({
      status: 200,
      body: { box: 'received', other: { companyId: buyer.companyId, name: 'Hanok Pictures', vetted: true } },
    });
    expect(await market.told.of(sent.body.id, 1)).toMatchObject([
      {
        type: 'meetings.request-sent.v1',
        version: 1,
        data: { buyerId: buyer.companyId, sellerId, buyerHidden: false },
      },
    ]);
  });

  it('joins a colleague’s request on the same work, by whichever listing; both see it', async () => {
    const first = await market.list();
    const buyer = member('buyer');
    const colleague = member('buyer', buyer.companyId);
    const second = await market.list({ companyId: first.companyId, workId: first.workId });
    const sent = await market.ask(buyer, { listingId: first.listingId, kind: 'meeting' });
    const joined = await market.ask(colleague, { listingId: second.listingId, kind: 'screener' });
    expect(joined).toMatchObject({ status: 201, body: { id: sent.body.id, revision: 2 } });
    expect((await market.see(buyer, sent.body.id)).body.asks).toMatchObject([
      { kind: 'meeting', memberId: buyer.memberId, listingId: first.listingId },
      { kind: 'screener', memberId: colleague.memberId, listingId: second.listingId },
    ]);
    expect(await market.told.of(sent.body.id, 2)).toMatchObject([
      { version: 1 },
      { type: 'meetings.request-joined.v1' },
    ]);
  });

  it('makes one request with colleagues who ask at the same moment', async () => {
    const { listingId } = await market.list();
    const buyer = member('buyer');
    const colleagues = Array.from({ length: 6 }, () => member('buyer', buyer.companyId));
    const answers = await Promise.all(colleagues.map((as) => market.ask(as, { listingId, kind: 'meeting' })));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await market.see(buyer, answers[0]?.body.id ?? '')).body).toMatchObject({ revision: 6 });
  });

  it('asks once with one Idempotency-Key, and once where nothing new is said', async () => {
    const { listingId } = await market.list();
    const as = member('buyer');
    const post = () =>
      market.call<{ id: string; revision: number }>('POST /api/v1/requests', {
        as,
        body: { listingId, kind: 'avails' },
        headers: { 'idempotency-key': 'once' },
      });
    const answers = await Promise.all([post(), post(), post()]);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.revision}`)).size).toBe(1);
    expect(await market.ask(as, { listingId, kind: 'avails' })).toMatchObject({
      status: 201,
      body: { revision: 1 },
    });
  });

  it('asks for something else anew after it was accepted, and for the same in the old request', async () => {
    const { listingId, companyId } = await market.list();
    const [buyer, seller] = [member('buyer'), member('exhibitor', companyId)];
    const { body: meeting } = await market.ask(buyer, { listingId, kind: 'meeting' });
    await market.act(seller, 'accept', meeting, {});
    const same = await market.ask(member('buyer', buyer.companyId), { listingId, kind: 'meeting' });
    expect(same.body).toMatchObject({ id: meeting.id, state: 'accepted', revision: 3 });
    const { body: other } = await market.ask(buyer, { listingId, kind: 'screener' });
    expect(other).toMatchObject({ state: 'pending', revision: 1 });
    expect(other.id).not.toBe(meeting.id);
  });

  it.each(['decline', 'withdraw'] as const)('may ask anew after %s', async (act) => {
    const { listingId, companyId } = await market.list();
    const buyer = member('buyer');
    const { body: sent } = await market.ask(buyer, { listingId, kind: 'meeting' });
    const who = act === 'decline' ? member('exhibitor', companyId) : buyer;
    const { status } = await market.act(who, act, sent, act === 'decline' ? { reason: 'timing' } : undefined);
    expect(status).toBe(200);
    const { body: again } = await market.ask(buyer, { listingId, kind: 'meeting' });
    expect(again).toMatchObject({ state: 'pending', revision: 1 });
  });

  it('is refused what is not on the market, or kept from his company', async () => {
    const buyer = member('buyer');
    const listed = await market.list();
    const kept = await market.list({
      excludedCompanies: [listed.companyId, buyer.companyId as typeof listed.companyId],
    });
    await market.list({ ...listed, version: 2, state: 'withdrawn' }, listingWithdrawn);
    for (const { listingId } of [listed, kept]) {
      expect(await market.ask(buyer, { listingId, kind: 'meeting' })).toMatchObject({ status: 404 });
    }
  });

  it('is not heard by who blocks his company, until that is taken back', async () => {
    const { listingId, companyId } = await market.list();
    const buyer = member('buyer');
    const ask = async () => (await market.ask(buyer, { listingId, kind: 'meeting' })).body.code;
    await market.block(companyId, buyer.companyId);
    expect(await ask()).toBe('blocked-by-them');
    await market.block(companyId, buyer.companyId, { version: 2, holds: false });
    await market.block(buyer.companyId, companyId);
    expect(await ask()).toBe('blocked-by-you');
    await market.block(buyer.companyId, companyId, { version: 2, holds: false });
    expect(await ask()).toBeUndefined();
  });

  it('is refused a question without words, and a buyer of his choice', async () => {
    const { listingId } = await market.list();
    const buyer = member('buyer');
    expect(await market.ask(buyer, { listingId, kind: 'question' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/words' }] },
    });
    const named = { listingId, kind: 'meeting', buyerId: member('buyer').companyId };
    expect(await market.ask(buyer, named)).toMatchObject({
      status: 422,
      body: { code: 'buyer-not-yours-to-name' },
    });
  });
});

it('a request is nobody’s to see but for the two companies, by their roles', async () => {
  const { listingId, companyId } = await market.list();
  const buyer = member('buyer');
  const { body: sent } = await market.ask(buyer, { listingId, kind: 'meeting' });
  const strangers = [
    member('buyer'),
    member('exhibitor'),
    member('buyer', companyId),
    member('exhibitor', buyer.companyId),
  ];
  for (const as of strangers) {
    expect((await market.see(as, sent.id)).status).toBe(404);
    expect((await market.act(as, 'accept', sent, {})).status).toBe(404);
    expect((await market.act(as, 'withdraw', sent)).status).toBe(404);
  }
  expect((await market.see(member('organiser'), sent.id)).status).toBe(403);
  expect((await market.act(buyer, 'accept', sent, {})).status).toBe(404);
  const bare = await market.call(`POST /api/v1/requests/${sent.id}/withdraw`, { as: buyer });
  expect(bare).toMatchObject({ status: 428 });
  const stale = await market.call(`POST /api/v1/requests/${sent.id}/withdraw`, {
    as: buyer,
    headers: ifMatch(9),
  });
  expect(stale).toMatchObject({ status: 412 });
});
