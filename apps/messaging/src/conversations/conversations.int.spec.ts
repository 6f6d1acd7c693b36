import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AskId,
  requestAccepted,
  requestDeclined,
  requestJoined,
  requestSent,
  RequestId,
  type ConversationCounts,
  type RequestFact,
} from '@marquee/contracts';
import { randomUUID } from 'node:crypto';
import { eventually, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { answered, ask, memberId, request } from '../testing/builders.ts';
import { openMessaging, type MessagingMarket } from '../testing/messaging-market.ts';

let market: MessagingMarket;
beforeAll(async () => {
  market = await openMessaging({ MESSAGES_PER_MINUTE: '100' });
});
afterAll(() => market.end());

const stranger = (): Bearer => ({ roles: ['buyer', 'exhibitor', 'organiser'] });
const colleague = ({ companyId }: Bearer): Bearer => ({
  memberId: memberId(),
  companyId: companyId ?? '',
  roles: ['exhibitor'],
});

describe('a conversation', () => {
  it('is opened by the first request, whose words are its first message', async () => {
    const talk = await market.talk();
    const { items } = await market.messages(talk, talk.seller);
    expect(items).toMatchObject([
      { kind: 'ask', number: 1, text: 'Is Korea still free?', side: 'buyer', requestKind: 'question' },
    ]);
    expect(await market.seen(talk, talk.seller)).toMatchObject({
      title: 'The Long Quiet',
      side: 'seller',
      unread: 1,
      lastNumber: 1,
      blockedBy: [],
    });
    expect(await market.seen(talk, talk.buyer)).toMatchObject({ side: 'buyer', unread: 0 });
  });

  it('is one for two companies on a listing, whoever asks again, and however often it is told', async () => {
    const talk = await market.talk();
    const { sent } = talk;
    const joined: RequestFact = {
      ...sent,
      version: 2,
      asks: [...sent.asks, ask({ listingId: sent.listingId, kind: 'screener', words: 'And a screener?' })],
    };
    await market.tell(requestJoined, joined);
    await market.tell(requestJoined, { ...joined, version: 3 });
    const others = [1, 2].map((of) =>
      request({
        ...sent,
        requestId: RequestId.parse(randomUUID()),
        askedBy: of === 1 ? 'seller' : 'buyer',
        asks: [ask({ askId: AskId.parse(randomUUID()), listingId: sent.listingId, words: `Again ${of}` })],
      }),
    );
    await Promise.all(others.map((other) => market.tell(requestSent, other)));
    await eventually(async () => {
      const { items } = await market.messages(talk, talk.buyer, '?after=0');
      expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      const texts = items.map((message) => message.text);
      expect(texts.slice(0, 1)).toEqual(['Is Korea still free?']);
      expect(texts).toEqual(like.arrayContaining(['And a screener?', 'Again 1', 'Again 2']));
    });
    expect((await market.conversationsOf(talk.buyer)).items).toHaveLength(1);
  });

  it('shows what became of a request as a line that says it in no language', async () => {
    const talk = await market.talk();
    await market.tell(requestDeclined, answered(talk.sent, 'declined', { reason: 'rights-gone' }));
    await eventually(async () => {
      const { items } = await market.messages(talk, talk.buyer);
      expect(items[0]).toMatchObject({
        kind: 'answer',
        number: 2,
        state: 'declined',
        reason: 'rights-gone',
        side: 'seller',
      });
    });
    expect((await market.told.of(talk.id, 2)).map(({ type }) => type)).toEqual([
      'messaging.conversation-opened.v1',
      'messaging.request-noted.v1',
    ]);
  });

  it('is not opened while a seller asks a brief whose owner he does not know, but once he is accepted', async () => {
    const hidden = request({ askedBy: 'seller', buyerHidden: true });
    const buyer: Bearer = { companyId: hidden.buyerId, roles: ['buyer'] };
    await market.tell(requestSent, hidden);
    const proof = await market.talk();
    expect(proof.id).toBeDefined();
    expect((await market.conversationsOf(buyer)).items).toEqual([]);
    await market.tell(requestAccepted, answered(hidden, 'accepted'));
    await eventually(async () => {
      const { items } = await market.conversationsOf(buyer);
      expect(items).toMatchObject([{ lastNumber: 2, last: { kind: 'answer', state: 'accepted' } }]);
    });
  });

  it('names the other company, as soon as it is known', async () => {
    const talk = await market.talk();
    const { buyerId: companyId } = talk.sent;
    expect(await market.seen(talk, talk.seller)).toMatchObject({ other: { companyId } });
    await market.tellOfCompany({ companyId, name: 'Harbour Pictures', country: 'HK', standing: 'approved' });
    await eventually(async () =>
      expect((await market.conversationsOf(talk.seller)).items).toMatchObject([
        { other: { companyId, name: 'Harbour Pictures', country: 'HK', vetted: true } },
      ]),
    );
  });

  it('of two other companies is not there', async () => {
    const talk = await market.talk();
    const as = stranger();
    const refused = { status: 404, body: { code: 'not-found' } };
    expect(await market.call(`GET ${talk.path}`, { as })).toMatchObject(refused);
    expect(await market.call(`GET ${talk.path}/messages`, { as })).toMatchObject(refused);
    expect(await market.post(talk, as, 'Hello')).toMatchObject(refused);
    expect((await market.conversationsOf(as)).items).toEqual([]);
  });
});

describe('messages', () => {
  it('go both ways, by whoever is of the two companies', async () => {
    const talk = await market.talk();
    const posted = await market.post(talk, colleague(talk.seller), 'Korea is free until 2030.');
    expect(posted).toMatchObject({
      status: 201,
      body: { kind: 'message', number: 2, side: 'seller', text: 'Korea is free until 2030.', revision: 1 },
    });
    await market.post(talk, talk.buyer, 'Then let us meet.');
    const { items } = await market.messages(talk, talk.seller);
    expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('of 20 at once have numbers without a gap', async () => {
    const talk = await market.talk();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        market.post(talk, at % 2 ? talk.buyer : talk.seller, `Message ${at}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const { items } = await market.messages(talk, talk.buyer, '?after=0&limit=100');
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
    const versions = (await market.told.of(talk.id, 21)).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
  });

  it('are posted once under one Idempotency-Key', async () => {
    const talk = await market.talk();
    const headers = { 'idempotency-key': randomUUID() };
    const post = () =>
      market.call(`POST ${talk.path}/messages`, { as: talk.buyer, body: { text: 'Once' }, headers });
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await market.seen(talk, talk.buyer)).lastNumber).toBe(2);
  });

  it('are paged backwards, and caught up with forwards', async () => {
    const talk = await market.talk();
    for (const text of ['a', 'b', 'c', 'd']) await market.post(talk, talk.buyer, text);
    const first = await market.messages(talk, talk.buyer, '?limit=2');
    const second = await market.messages(talk, talk.buyer, `?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([5, 4, 3, 2]);
    const after = await market.messages(talk, talk.buyer, '?after=1&limit=2');
    const more = await market.messages(talk, talk.buyer, `?after=1&limit=2&cursor=${after.next}`);
    expect([...after.items, ...more.items].map(({ number }) => number)).toEqual([2, 3, 4, 5]);
    expect(more.next).toBeUndefined();
  });
});

describe('what is unread', () => {
  const counts = async (as: Bearer) =>
    (await market.call<ConversationCounts>('GET /api/v1/conversations/counts', { as })).body;

  it('is counted for each person, and read up to where it was seen', async () => {
    const talk = await market.talk();
    await market.post(talk, talk.buyer, 'One more thing');
    await market.post(talk, talk.buyer, 'And another');
    expect(await counts(talk.seller)).toEqual({ conversations: 1, messages: 3 });
    const read = (number: number, as = talk.seller) =>
      market.call(`POST ${talk.path}/read`, { as, body: { number } });
    expect(await read(2)).toMatchObject({ status: 200, body: { unread: 1 } });
    expect(await read(1)).toMatchObject({ body: { unread: 1 } });
    expect(await market.seen(talk, talk.buyer)).toMatchObject({
      participants: like.arrayContaining([{ memberId: talk.seller.memberId, side: 'seller', readUpTo: 2 }]),
    });
    expect(await read(99)).toMatchObject({ body: { unread: 0 } });
    expect(await counts(talk.seller)).toEqual({ conversations: 0, messages: 0 });
    expect(await counts(colleague(talk.seller))).toEqual({ conversations: 1, messages: 3 });
    const told = await market.told.of(talk.id, 5);
    expect(told.filter(({ type }) => type === 'messaging.conversation-read.v1')).toHaveLength(2);
  });

  it('does not count what one wrote oneself, read or not', async () => {
    const talk = await market.talk();
    await market.post(talk, talk.seller, 'Not having read yours');
    expect(await counts(talk.seller)).toEqual({ conversations: 1, messages: 1 });
    await market.call(`POST ${talk.path}/read`, { as: talk.seller, body: { number: 1 } });
    expect(await counts(talk.seller)).toEqual({ conversations: 0, messages: 0 });
  });

  it('comes first where that is asked for, on every page', async () => {
    const first = await market.talk();
    const { buyerId, sellerId } = first.sent;
    const others = [];
    for (let of = 0; of < 3; of++) others.push(await market.talk({ buyerId, sellerId }));
    const [second, third, fourth] = others;
    for (const read of [second, fourth]) {
      await market.call(`POST ${read?.path}/read`, { as: first.seller, body: { number: 1 } });
    }
    const pages = async (query: string) => {
      const ids: string[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const cursor: string = next && `&cursor=${next}`;
        const page = await market.conversationsOf(first.seller, `?limit=1${query}${cursor}`);
        ids.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      return ids;
    };
    expect(await pages('&order=unread')).toEqual([third?.id, first.id, fourth?.id, second?.id]);
    expect(await pages('')).toEqual([fourth?.id, third?.id, second?.id, first.id]);
    expect(await pages('&unread=true')).toEqual([third?.id, first.id]);
  });
});
