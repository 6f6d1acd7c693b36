import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  companyBlocked,
  conversationBlocked,
  conversationOpened,
  ConversationId,
  conversationRead,
  messageEdited,
  messagePosted,
  requestNoted,
  StreamHint,
  type ConversationFact,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { conversation, message } from '../testing/builders.ts';
import { MailMarket, type Dealers } from '../testing/mail-market.ts';
import { StreamClient } from '../testing/stream-client.ts';

let told: MailMarket;
beforeAll(async () => (told = await MailMarket.open()));
afterAll(() => told[Symbol.asyncDispose]());

let dealers: Dealers;
let fact: ConversationFact;
beforeEach(async () => {
  dealers = await told.dealers();
  const { buyer, seller } = dealers;
  fact = conversation({
    conversationId: ConversationId.parse(randomUUID()),
    ...{ buyerId: buyer.companyId, sellerId: seller.companyId },
    participants: [{ memberId: buyer.memberId, side: 'buyer', readUpTo: 1 }],
    latest: { ...message(1, 'buyer', buyer.memberId), at: new Date().toISOString() },
  });
});

const open = async ({ memberId, roles }: Dealers['buyer']) =>
  StreamClient.open(told.market.service('notification').url, await told.market.token({ memberId, roles }));

describe('whoever has a conversation open', () => {
  it.each([
    ['it is opened', conversationOpened],
    ['a message comes', messagePosted],
    ['a message is edited', messageEdited],
    ['the other side has read it', conversationRead],
    ['a request in it has been answered', requestNoted],
    ['it is blocked', conversationBlocked],
  ])('hears that %s, on both sides', async (_, definition) => {
    const clients = await Promise.all([open(dealers.buyer), open(dealers.seller)]);
    const changed: ConversationFact = { ...fact, version: 2, lastNumber: 3 };
    await told.tell('messaging', definition, fact.conversationId, changed);
    const hint = { event: 'conversation', data: { conversationId: fact.conversationId, lastNumber: 3 } };
    for (const client of clients) {
      await eventually(() => expect(client.hints).toEqual([hint]), 25_000);
      expect(StreamHint.safeParse(client.hints[0]).success).toBe(true);
      client.close();
    }
  });

  it('hears that the other company wants no more messages', async () => {
    const { buyer, seller } = dealers;
    const client = await open(seller);
    const companyIds = [buyer.companyId, seller.companyId];
    await told.tell('messaging', companyBlocked, randomUUID(), {
      ...{ companyId: buyer.companyId, blockedId: seller.companyId, version: 1 },
      ...{ memberId: buyer.memberId, at: new Date().toISOString() },
    });
    await eventually(() => expect(client.hints).toEqual([{ event: 'company-block', data: { companyIds } }]));
    client.close();
  });

  it('hears nothing of others', async () => {
    const other = await told.dealers();
    const [mine, theirs] = await Promise.all([open(dealers.buyer), open(other.buyer)]);
    await told.tell('messaging', messageEdited, fact.conversationId, { ...fact, version: 2 });
    await eventually(() => expect(mine.hints).toHaveLength(1));
    expect(theirs.hints).toEqual([]);
    for (const client of [mine, theirs]) client.close();
  });
});
