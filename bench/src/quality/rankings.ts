import { ListingIndex } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import { chance, type Buyer, type Market, type Offered } from './market.ts';

export interface Scored {
  readonly offered: Offered;
  readonly score: number;
}

/** The engine's: every listing whose gates hold, with its score. */
export function scoredBy({ rules, listings }: Market): (buyer: Buyer) => readonly Scored[] {
  const index = new ListingIndex(rules);
  const byId = new Map(listings.map((one) => [one.listing.id, one]));
  for (const { listing } of listings) index.upsert(listing);
  return ({ profile }) =>
    index.match(profile).flatMap(({ listingId, score }) => {
      const offered = byId.get(listingId);
      return offered === undefined ? [] : [{ offered, score }];
    });
}

/** What each way of ranking shows a buyer, ours first, then what it has to beat, then what nobody can. */
export type Rankings = (
  buyer: Buyer,
  scored: readonly Scored[],
) => Readonly<Record<string, readonly Offered[]>>;

export function rankingsOf(seed: string, market: Market): Rankings {
  const { listings } = market;
  const takers = takersOf(market);
  const mostTaken = listings.toSorted((a, b) => (takers.get(b) ?? 0) - (takers.get(a) ?? 0));
  return (buyer, scored) => {
    // the bar is at 0, so that every listing whose gates hold has a score
    const passing = scored.map(({ offered }) => offered);
    const passed = new Set(passing);
    const random = new Random(seed, 'any', buyer.profile.id);
    const chances = new Map(listings.map((offered) => [offered, chance(buyer, offered)]));
    return {
      score: passing,
      random: random.shuffle(listings),
      popularity: mostTaken,
      'gates alone': random.shuffle(passing),
      'gates, then popularity': mostTaken.filter((one) => passed.has(one)),
      'all-knowing': listings.toSorted((a, b) => (chances.get(b) ?? 0) - (chances.get(a) ?? 0)),
    };
  };
}

/** How many buyers would take each: more than any market could know. */
function takersOf({ listings, buyers }: Market): ReadonlyMap<Offered, number> {
  return new Map(
    listings.map((offered) => [offered, buyers.reduce((sum, buyer) => sum + chance(buyer, offered), 0)]),
  );
}
