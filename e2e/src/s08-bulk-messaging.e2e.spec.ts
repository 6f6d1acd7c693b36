import { beforeAll, describe, expect, it } from 'vitest';
import { Problem, type ConversationCard, type PostedMessage } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { MarketClient } from './market-client.ts';
import { content, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { ask, type Page } from './trading.ts';

/** As services are set by default: the same words to so many conversations, and so many messages a minute. */
const sameWords = 5;
const aMinute = 20;

let market: MarketClient;
let seller: Trader;
let conversations: readonly ConversationCard[];
beforeAll(async () => {
  market = await MarketClient.at();
  seller = await enrol(market, ['exhibitor']);
  const { id: listingId } = await publish(market, seller, content(freshSlug()));
  const buyers = await Promise.all(Array.from({ length: sameWords + 1 }, () => enrol(market, ['buyer'])));
  for (const buyer of buyers) {
    await ask(market, buyer, { listingId, kind: 'question', words: 'Is Korea still free?' });
  }
  conversations = await eventually(async () => {
    const { items } = await market.done<Page<ConversationCard>>('GET /api/v1/conversations', { as: seller });
    if (items.length < buyers.length) throw new Error(`${items.length} conversations are open`);
    return items;
  });
});

const post = (as: Trader, { id }: Pick<ConversationCard, 'id'>, text: string) =>
  market.call<PostedMessage | Problem>(`POST /api/v1/conversations/${id}/messages`, { as, body: { text } });

describe('S08', () => {
  it('the same words go to a few conversations, and not to one more, however they are dressed up', async () => {
    const [last, ...others] = conversations;
    if (!last) throw new Error('no conversation');
    for (const other of others) {
      expect((await post(seller, other, 'Our whole slate, now at half the price!')).status).toBe(201);
    }
    const refused = await post(seller, last, 'OUR whole slate -- now at half the price (25)!');
    expect(refused.status).toBe(429);
    expect(Problem.parse(refused.body)).toMatchObject({ code: 'same-text-to-many' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await post(seller, last, 'Korea is free until 2030.')).status).toBe(201);
  });

  it('a person sends so many messages a minute, also when they come at once', async () => {
    const [conversation] = conversations;
    if (!conversation) throw new Error('no conversation');
    const colleague = await enrol(market, ['exhibitor'], { companyId: seller.companyId });
    const answers = await Promise.all(
      Array.from({ length: aMinute + 5 }, (_, at) => post(colleague, conversation, `Message ${at}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(aMinute);
    expect(refused).toHaveLength(5);
    for (const { headers, body } of refused) {
      expect(Problem.parse(body)).toMatchObject({ code: 'too-many-messages' });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});
