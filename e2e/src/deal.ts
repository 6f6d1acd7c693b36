import { expect } from 'vitest';
import type { ConversationCard, Me, Message, RequestView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { CookieClient } from './cookie-client.ts';
import type { MarketClient } from './market-client.ts';
import { enrol, type Trader } from './traders.ts';
import { ask, type Page } from './trading.ts';

const operator = { roles: ['operator'] } as const;
const password = 'nine lanterns over the harbour';

/** What a person has who signed in, asked for a listing, was answered and written to: to be looked at later again. */
export class Deal {
  readonly buyer: Trader;
  readonly #requestId: string;
  readonly #browser: CookieClient;
  readonly #origin: string;

  private constructor(buyer: Trader, requestId: string, browser: CookieClient, origin: string) {
    this.buyer = buyer;
    this.#requestId = requestId;
    this.#browser = browser;
    this.#origin = origin;
  }

  /** `origin`: the name that the market's cookies are of. Resolves when all of it is in the conversation. */
  static async of(market: MarketClient, seller: Trader, listingId: string, origin: string): Promise<Deal> {
    const buyer = await enrol(market, ['buyer']);
    const body = { password };
    await market.done(`PUT /api/v1/members/${buyer.memberId}/password`, { as: operator, body });
    const browser = await signedIn(market, buyer, origin);
    const asked = { listingId, kind: 'screener', words: 'May we see it?' } as const;
    const { id, revision } = await ask(market, buyer, asked);
    const deal = new Deal(buyer, id, browser, origin);
    await market.done(`POST /api/v1/requests/${id}/accept`, { as: seller, revision, body: {} });
    const path = await eventually(() => deal.#conversation(market));
    await market.done(`POST ${path}/messages`, { as: seller, body: { text: 'It is on its way.' } });
    await eventually(async () => {
      const kinds = (await deal.seen(market)).said.map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['answer', 'ask', 'message']);
    });
    return deal;
  }

  /** What the buyer sees of it: what has become of the request, and every word of the conversation. */
  async seen(market: MarketClient): Promise<{ state: string; said: readonly Message[] }> {
    const as = this.buyer;
    const { state } = await market.done<RequestView>(`GET /api/v1/requests/${this.#requestId}`, { as });
    const path = await this.#conversation(market);
    const { items } = await market.done<Page<Message>>(`GET ${path}/messages?after=0`, { as });
    return { state, said: items };
  }

  /** Whom the market takes the buyer's browser for that has signed in, and one that signs in now. */
  async known(market: MarketClient): Promise<(string | undefined)[]> {
    const browsers = [this.#browser.movedTo(market.url), await signedIn(market, this.buyer, this.#origin)];
    return Promise.all(
      browsers.map(async (browser) => (await browser.done<Me>('GET /api/v1/me')).member?.id),
    );
  }

  async #conversation(market: MarketClient): Promise<string> {
    const all = await market.done<Page<ConversationCard>>('GET /api/v1/conversations', { as: this.buyer });
    const [first] = all.items;
    if (!first) throw new Error('no conversation yet');
    return `/api/v1/conversations/${first.id}`;
  }
}

async function signedIn(market: MarketClient, { email }: Trader, origin: string): Promise<CookieClient> {
  const browser = new CookieClient(market.url, origin);
  await browser.done('POST /api/auth/sign-in/email', { email, password });
  return browser;
}
