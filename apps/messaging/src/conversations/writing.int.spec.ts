import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message, PostedMessage, Problem } from '@marquee/contracts';
import { eventually, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { memberId } from '../testing/builders.ts';
import { openMessaging, type MessagingMarket, type Talk } from '../testing/messaging-market.ts';

let market: MessagingMarket;
beforeAll(async () => {
  market = await openMessaging({
    MESSAGES_PER_MINUTE: '5',
    CONVERSATIONS_PER_HOUR: '4',
    SAME_TEXT_CONVERSATIONS: '2',
  });
});
afterAll(() => market.end());

const written = async (talk: Talk, as: Bearer, text: string): Promise<PostedMessage> => {
  const { status, body } = await market.post(talk, as, text);
  if (status !== 201 || body.kind !== 'message') throw new Error(`not posted: ${JSON.stringify(body)}`);
  return body;
};

describe('a change of a message', () => {
  const change = (talk: Talk, { id }: { id: string }, text: string, revision = 1, as = talk.seller) =>
    market.call<Message & Problem>(`PATCH ${talk.path}/messages/${id}`, {
      as,
      body: { text },
      headers: { 'if-match': `"${revision}"` },
    });

  it('is its author’s, of the revision that he read', async () => {
    const talk = await market.talk();
    const message = await written(talk, talk.seller, 'Free untl 2030');
    const changed = await change(talk, message, 'Free until 2030');
    expect(changed).toMatchObject({ status: 200, body: { text: 'Free until 2030', revision: 2 } });
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(await change(talk, message, 'Again')).toMatchObject({ status: 412 });
    expect(await change(talk, message, 'Not mine', 2, talk.buyer)).toMatchObject({ status: 403 });
    const { items } = await market.messages(talk, talk.buyer);
    expect(items[0]).toMatchObject({ text: 'Free until 2030', editedAt: like.any(String) });
    expect(items[0]).not.toHaveProperty('earlier');
    const told = await market.told.of(talk.id, 3);
    expect(told[2]).toMatchObject({
      type: 'messaging.message-edited.v1',
      data: { edited: { messageId: message.id } },
    });
  });

  it('of what a request asks is not possible', async () => {
    const talk = await market.talk();
    const { items } = await market.messages(talk, talk.buyer);
    const [asked] = items;
    if (!asked) throw new Error('the ask is missing');
    expect(await change(talk, asked, 'Changed', 1, talk.buyer)).toMatchObject({
      status: 409,
      body: { code: 'not-editable' },
    });
  });
});

describe('a block', () => {
  const block = (talk: Talk, as: Bearer, what = 'block') => market.call(`POST ${talk.path}/${what}`, { as });

  it('of a conversation lets neither side write, until who made it takes it back', async () => {
    const talk = await market.talk();
    expect(await block(talk, talk.seller)).toMatchObject({ status: 200, body: { blockedBy: ['seller'] } });
    expect(await market.post(talk, talk.buyer, 'Why?')).toMatchObject({
      status: 403,
      body: { code: 'conversation-blocked' },
    });
    expect(await market.post(talk, talk.seller, 'No.')).toMatchObject({ body: { code: 'blocked-by-you' } });
    expect(await block(talk, talk.buyer, 'unblock')).toMatchObject({ body: { blockedBy: ['seller'] } });
    expect(await block(talk, talk.seller, 'unblock')).toMatchObject({ body: { blockedBy: [] } });
    await written(talk, talk.buyer, 'Thanks');
    const types = (await market.told.of(talk.id, 4)).map(({ type }) => type);
    expect(types).toEqual([
      'messaging.conversation-opened.v1',
      'messaging.conversation-blocked.v1',
      'messaging.conversation-unblocked.v1',
      'messaging.message-posted.v1',
    ]);
  });

  it('of a company holds in all conversations of the two, and in those that open later', async () => {
    const talk = await market.talk();
    const { buyerId, sellerId } = talk.sent;
    const as = talk.seller;
    const route = `/api/v1/blocks/${buyerId}`;
    expect(await market.call(`PUT ${route}`, { as })).toMatchObject({
      status: 200,
      body: { companyId: buyerId, memberId: as.memberId },
    });
    const later = await market.talk({ buyerId, sellerId });
    for (const blocked of [talk, later]) {
      expect(await market.post(blocked, talk.buyer, 'Hello?')).toMatchObject({
        status: 403,
        body: { code: 'conversation-blocked' },
      });
    }
    expect(await market.seen(later, talk.buyer)).toMatchObject({ blockedBy: ['seller'] });
    const elsewhere = await market.talk({ buyerId });
    await written(elsewhere, { ...talk.buyer, memberId: memberId() }, 'To another company');
    expect(await market.call('GET /api/v1/blocks', { as })).toMatchObject({
      body: { items: [{ companyId: buyerId }] },
    });
    expect(await market.call(`DELETE ${route}`, { as })).toMatchObject({ status: 204 });
    expect(await market.call(`DELETE ${route}`, { as })).toMatchObject({ status: 404 });
    await written(later, talk.buyer, 'Thank you');
    expect((await market.told.of(`${sellerId}/${buyerId}`, 2)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('of a company with which there is no conversation is refused as if there were none such', async () => {
    const talk = await market.talk();
    const as: Bearer = { roles: ['buyer'] };
    expect(await market.call(`PUT /api/v1/blocks/${talk.sent.sellerId}`, { as })).toMatchObject({
      status: 404,
    });
  });
});

describe('what one person sends (S08)', () => {
  const refusal = (code: string) => ({ status: 429, body: { code } });

  it('is limited by the minute, also when it is sent all at once', async () => {
    const talk = await market.talk();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => market.post(talk, talk.buyer, `Message ${at}`)),
    );
    const [refused] = answers.filter(({ status }) => status !== 201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(refused).toMatchObject(refusal('too-many-messages'));
    const seconds = Number(refused?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await market.seen(talk, talk.buyer)).lastNumber).toBe(6);
    await written(talk, talk.seller, 'I am not limited by that');
  });

  it('is limited by conversations, and by conversations that get the same words', async () => {
    const person = memberId();
    const companyId = (await market.talk()).sent.buyerId;
    const as: Bearer = { memberId: person, companyId, roles: ['buyer'] };
    const talks: Talk[] = [];
    for (let of = 0; of < 5; of++) talks.push(await market.talk({ buyerId: companyId }));
    const [first, second, third, fourth, fifth] = talks;
    if (!first || !second || !third || !fourth || !fifth) throw new Error('too few conversations');
    const advertisement = 'Our whole slate, now at half the price!';
    await written(first, as, advertisement);
    await written(second, as, advertisement.toUpperCase());
    const again = await market.post(third, as, `${advertisement} ${2027}`);
    expect(again).toMatchObject(refusal('same-text-to-many'));
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const harmless = await written(third, as, 'A word');
    const changed = await market.call(`PATCH ${third.path}/messages/${harmless.id}`, {
      as,
      body: { text: advertisement },
      headers: { 'if-match': '"1"' },
    });
    expect(changed).toMatchObject(refusal('same-text-to-many'));
    await written(fourth, as, 'Another word');
    expect(await market.post(fifth, as, 'Hello')).toMatchObject(refusal('too-many-conversations'));
  });
});

describe('an attachment', () => {
  const post = async (attachment: object) => {
    const talk = await market.talk();
    return market.call(`POST ${talk.path}/messages`, {
      as: talk.buyer,
      body: { text: 'See this', attachments: [attachment] },
    });
  };

  it('is a link to open, or a material to ask for where it lies', async () => {
    const link = { kind: 'link', name: 'Trailer', url: 'https://films.example/trailer?id=1' };
    expect(await post(link)).toMatchObject({ status: 201, body: { attachments: [link] } });
    expect(await post({ kind: 'material', name: 'Deck', materialId: memberId() })).toMatchObject({
      status: 201,
    });
  });

  it.each([
    'http://films.example/',
    'javascript:alert(1)',
    'https://user:secret@films.example/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    '//films.example/',
  ])('is not %s', async (url) => {
    expect(await post({ kind: 'link', name: 'Trailer', url })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});

describe('five minutes after it was sent', () => {
  it('a message stays as it is', async () => {
    const talk = await market.talk();
    const { id } = await written(talk, talk.seller, 'As it is');
    market.later(5 * 60_000);
    const late = await market.call(`PATCH ${talk.path}/messages/${id}`, {
      as: talk.seller,
      body: { text: 'Otherwise' },
      headers: { 'if-match': '"1"' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'edit-window-over' } });
  });
});

it('a company that is not approved writes nothing, and rewrites nothing', async () => {
  const talk = await market.talk();
  const before = await written(talk, talk.buyer, 'As it was');
  const { buyerId: companyId } = talk.sent;
  await market.tellOfCompany({ companyId, name: 'Harbour', country: 'HK', standing: 'refused' });
  await eventually(async () =>
    expect(await market.post(talk, talk.buyer, 'Hello?')).toMatchObject({
      status: 403,
      body: { code: 'company-not-approved' },
    }),
  );
  const rewritten = await market.call(`PATCH ${talk.path}/messages/${before.id}`, {
    as: talk.buyer,
    body: { text: 'Otherwise' },
    headers: { 'if-match': '"1"' },
  });
  expect(rewritten).toMatchObject({ status: 403, body: { code: 'company-not-approved' } });
  expect(await market.post(talk, talk.seller, 'Hello!')).toMatchObject({ status: 201 });
});
