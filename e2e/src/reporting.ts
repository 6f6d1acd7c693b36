import type { ConversationCard, Message, Report, ReportReceipt } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { MarketClient } from './market-client.ts';
import type { Trader } from './traders.ts';
import { ask, type Page } from './trading.ts';

interface Parties {
  readonly organiser: Trader;
  readonly seller: Trader;
  readonly buyer: Trader;
  readonly listingId: string;
}

/** The buyer asks, the seller answers with what no buyer wants to read, and the buyer reports it. */
export async function reportedConversation(
  market: MarketClient,
  { organiser, seller, buyer, listingId }: Parties,
): Promise<Report> {
  await ask(market, buyer, { listingId, kind: 'question', words: 'Is Korea free?' });
  const path = await eventually(async () => {
    const route = `GET /api/v1/conversations?listingId=${listingId}`;
    const [first] = (await market.done<Page<ConversationCard>>(route, { as: seller })).items;
    if (!first) throw new Error('no conversation yet');
    return `/api/v1/conversations/${first.id}`;
  });
  const { id: messageId } = await market.done<Message>(`POST ${path}/messages`, {
    as: seller,
    body: { text: 'Buy our list of 5,000 addresses.' },
  });
  const { id } = await market.done<ReportReceipt>(`POST ${path}/report`, {
    as: buyer,
    body: { messageId, reason: 'spam', words: `Not what I asked ${listingId.slice(0, 8)}.` },
  });
  return market.done<Report>(`GET /api/v1/reports/${id}`, { as: organiser });
}
