import { expect } from 'vitest';
import type {
  ListingView,
  Notification,
  RequestCreate,
  RequestView,
  SuggestionView,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { MarketClient } from './market-client.ts';
import { enrol, type Trader } from './traders.ts';

/* What buyers and sellers of these specs do and look at. */

export interface Page<Item> {
  readonly items: readonly Item[];
}

export const suggestions = async (market: MarketClient, as: Trader, slug: string, state = 'new') =>
  (
    await market.done<Page<SuggestionView>>(`GET /api/v1/suggestions?state=${state}&limit=100`, { as })
  ).items.filter(({ profileName }) => profileName === `Brief ${slug}`);

/** The one match of the brief, once it is there. */
export const match = (market: MarketClient, as: Trader, slug: string, state = 'new') =>
  eventually(async () => {
    const [first, ...others] = await suggestions(market, as, slug, state);
    if (!first || others.length > 0) throw new Error(`${first ? 1 + others.length : 0} matches are ${state}`);
    return first;
  });

export const gone = (market: MarketClient, as: Trader, slug: string, state = 'new') =>
  eventually(async () => expect(await suggestions(market, as, slug, state)).toEqual([]));

export const listingNow = (market: MarketClient, as: Trader, id: string) =>
  market.done<ListingView>(`GET /api/v1/listings/${id}`, { as });

/** Sells Korea to another for the whole time, which no buyer of exclusive rights can live with. */
export async function licenseKorea(market: MarketClient, as: Trader, id: string): Promise<void> {
  const { revision } = await listingNow(market, as, id);
  const licence = { kind: 'exclusive-licence', territories: ['KR'], media: ['svod'], from: '2027-01-01' };
  await market.done(`PUT /api/v1/listings/${id}/encumbrances`, {
    as,
    revision,
    body: { encumbrances: [licence] },
  });
}

export async function withdraw(market: MarketClient, as: Trader, id: string): Promise<void> {
  const { revision } = await listingNow(market, as, id);
  await market.done(`POST /api/v1/listings/${id}/withdraw`, { as, revision });
}

/** Sends a request, once what it names is known to those who take it. */
export const ask = (
  market: MarketClient,
  as: Trader,
  body: Pick<RequestCreate, 'kind' | 'words'> & {
    listingId: string;
    suggestionId?: string;
    profileId?: string;
  },
) => eventually(() => market.done<RequestView>('POST /api/v1/requests', { as, body }));

export const inbox = (market: MarketClient, as: Trader) =>
  market.done<Page<Notification>>('GET /api/v1/notifications', { as });

export const listingsOf = (entry: Notification | undefined) =>
  entry?.kind === 'matches' ? entry.data.top.map(({ listingId }) => listingId).sort() : [];

/** Asked by a buyer who has come for it. */
export async function askedFor(
  market: MarketClient,
  listingId: string,
  kind: RequestCreate['kind'],
): Promise<Trader> {
  const buyer = await enrol(market, ['buyer']);
  await ask(market, buyer, { listingId, kind, words: 'Could we meet on the second day?' });
  return buyer;
}

export const receivedRequests = async (market: MarketClient, as: Trader, state: string) =>
  (await market.done<Page<RequestView>>(`GET /api/v1/requests?state=${state}`, { as })).items;
