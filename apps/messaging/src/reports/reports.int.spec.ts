import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Message,
  Problem,
  Report,
  ReportCounts,
  ReportReceipt,
  ReportSummary,
} from '@marquee/contracts';
import type { Bearer } from '@marquee/testing';
import { memberId } from '../testing/builders.ts';
import { openMessaging, type MessagingMarket, type Talk } from '../testing/messaging-market.ts';

let market: MessagingMarket;
beforeAll(async () => {
  market = await openMessaging();
});
afterAll(() => market.end());

const organiser: Bearer = { memberId: memberId(), roles: ['organiser'] };

const report = (talk: Talk, body: object, as = talk.seller) =>
  market.call<ReportReceipt & Problem>(`POST ${talk.path}/report`, { as, body });
const judge = (id: string, what: string, body: object = {}) =>
  market.call<Report & Problem>(`POST /api/v1/reports/${id}/${what}`, { as: organiser, body });
const read = async (id: string) =>
  (await market.call<Report>(`GET /api/v1/reports/${id}`, { as: organiser })).body;

/** Four messages of the buyer after the ask, the last of them reported by the seller. */
async function reported(talk: Talk): Promise<ReportReceipt> {
  let last: Message | undefined;
  for (const text of ['One', 'Two', 'Three', 'Pay me in advance']) {
    last = (await market.post(talk, talk.buyer, text)).body;
  }
  const changed = await market.call(`PATCH ${talk.path}/messages/${last?.id}`, {
    as: talk.buyer,
    body: { text: 'Never mind' },
    headers: { 'if-match': '"1"' },
  });
  expect(changed.status).toBe(200);
  await market.post(talk, talk.seller, 'Said after it');
  const { status, body } = await report(talk, { messageId: last?.id, reason: 'fraud', words: 'Look' });
  expect(status).toBe(201);
  return body;
}

describe('a report', () => {
  it('shows the organiser the message, how it read before, and two before it: nothing else', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    const shown = await read(id);
    expect(shown).toMatchObject({
      reason: 'fraud',
      words: 'Look',
      state: 'open',
      reporterCompanyId: talk.sent.sellerId,
      reportedId: talk.buyer.memberId,
      reportedCompanyId: talk.sent.buyerId,
      messages: { reporter: 1, reported: 5 },
      disclosed: [
        { text: 'Two' },
        { text: 'Three' },
        { text: 'Never mind', earlier: [{ text: 'Pay me in advance' }] },
      ],
    });
    expect(JSON.stringify(shown)).not.toMatch(/Said after it|"One"|Korea/);
    expect(await market.call(`GET ${talk.path}`, { as: organiser })).toMatchObject({ status: 404 });
  });

  it('of the whole conversation shows no message', async () => {
    const talk = await market.talk();
    const { body } = await report(talk, { reason: 'spam' });
    expect(await read(body.id)).toMatchObject({ disclosed: [], messages: { reporter: 0, reported: 1 } });
  });

  it('waits in the organiser’s list without any word of the conversation, the oldest first', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    const { body } = await market.call<{ items: ReportSummary[] }>('GET /api/v1/reports?limit=100', {
      as: organiser,
    });
    expect(body.items.at(-1)).toMatchObject({
      id,
      state: 'open',
      reporterCompany: { companyId: talk.sent.sellerId },
      reportedCompany: { companyId: talk.sent.buyerId },
    });
    expect(JSON.stringify(body)).not.toMatch(/Never mind|Pay me/);
  });

  it('is counted where it stands', async () => {
    const counts = async () =>
      (await market.call<ReportCounts>('GET /api/v1/reports/counts', { as: organiser })).body;
    const { id } = await reported(await market.talk());
    const before = await counts();
    await judge(id, 'dismiss');
    expect(await counts()).toEqual({
      ...before,
      open: before.open - 1,
      dismissed: before.dismissed + 1,
    });
  });

  it('is made once by a company while it waits, and never on the own side’s words', async () => {
    const talk = await market.talk();
    const messageId = (await market.messages(talk, talk.buyer)).items[0]?.id;
    const again = await Promise.all([1, 2, 3].map(() => report(talk, { messageId, reason: 'abuse' })));
    expect(again.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(again.find(({ status }) => status === 409)?.body.code).toBe('reported-already');
    expect(await report(talk, { messageId, reason: 'abuse' }, talk.buyer)).toMatchObject({
      status: 409,
      body: { code: 'own-message' },
    });
  });

  it('is the organiser’s alone to read, and no stranger’s to make', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    for (const as of [talk.seller, talk.buyer, { roles: ['operator'] } satisfies Bearer]) {
      expect((await market.call(`GET /api/v1/reports/${id}`, { as })).status).toBe(403);
      expect((await market.call('GET /api/v1/reports', { as })).status).toBe(403);
    }
    expect((await report(talk, { reason: 'spam' }, organiser)).status).toBe(404);
  });

  it('is told without a word of what was written', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    await judge(id, 'dismiss', { note: 'Nothing in it' });
    const told = await market.told.of(id, 2);
    expect(told.map(({ type }) => type)).toEqual([
      'messaging.message-reported.v1',
      'messaging.report-reviewed.v1',
    ]);
    expect(JSON.stringify([told, await market.told.of(talk.id, 7)])).not.toMatch(
      /Never mind|Pay me|Said after|Look|Nothing in it|Korea/,
    );
  });
});

describe('a report that is upheld', () => {
  it('may stop the company from writing there, until that is taken back', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    expect(await judge(id, 'uphold', { measure: 'stop-in-conversation', note: 'Fraud' })).toMatchObject({
      status: 200,
      body: { state: 'upheld', measure: 'stop-in-conversation' },
    });
    expect(await market.post(talk, talk.buyer, 'But')).toMatchObject({
      status: 403,
      body: { code: 'writing-stopped' },
    });
    expect(await market.seen(talk, talk.buyer)).toMatchObject({ stopped: true });
    expect((await market.post(talk, talk.seller, 'I may')).status).toBe(201);
    const elsewhere = await market.talk({ buyerId: talk.sent.buyerId });
    expect((await market.post(elsewhere, elsewhere.buyer, 'Here I may')).status).toBe(201);
    expect(await judge(id, 'take-back')).toMatchObject({ status: 200, body: { measure: 'none' } });
    expect((await market.post(talk, talk.buyer, 'Sorry')).status).toBe(201);
  });

  it('may stop it everywhere', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    await judge(id, 'uphold', { measure: 'stop-everywhere' });
    const elsewhere = await market.talk({ buyerId: talk.sent.buyerId });
    expect(await market.post(elsewhere, elsewhere.buyer, 'Nor here')).toMatchObject({
      body: { code: 'writing-stopped' },
    });
  });

  it('is reviewed once, and says who did what, reading among it', async () => {
    const talk = await market.talk();
    const { id } = await reported(talk);
    await read(id);
    await judge(id, 'uphold', { measure: 'none', note: 'A warning by telephone' });
    expect(await judge(id, 'dismiss')).toMatchObject({ status: 409, body: { code: 'reviewed-already' } });
    expect(await judge(id, 'take-back')).toMatchObject({ status: 409, body: { code: 'no-measure' } });
    expect((await read(id)).acts).toMatchObject([
      { act: 'made', memberId: talk.seller.memberId },
      { act: 'looked-at', memberId: organiser.memberId },
      { act: 'upheld', memberId: organiser.memberId, note: 'A warning by telephone' },
    ]);
  });
});
