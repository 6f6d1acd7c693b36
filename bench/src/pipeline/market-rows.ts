import { join } from 'node:path';
import type { RowReport } from '@marquee/contracts';
import { loadMarket } from '../../../tools/demo-market/loading/load-market.ts';
import { MarketClient } from '../../../tools/demo-market/loading/market-client.ts';
import { ProgressFile } from '../../../tools/demo-market/loading/progress-file.ts';
import { generateMarket } from '../../../tools/demo-market/market.ts';
import { personas } from '../../../tools/demo-market/personas.ts';
import { Random } from '../../../tools/demo-market/random.ts';
import type { ListingInput, MarketRows, ProfileInput } from '../../../tools/demo-market/rows.ts';
import { fullSize } from '../../../tools/demo-market/sizes.ts';
import type { RunningMarket } from './running-market.ts';

export interface BenchMarketSizes {
  /** In the backlog. */
  readonly backlog: number;
  /** Published one by one. */
  readonly single: number;
  readonly buyers: number;
}

/** The demo market, its listings shuffled: those of the backlog, and those that are published one by one. */
export interface BenchMarket {
  readonly rows: MarketRows;
  readonly backlog: readonly ListingInput[];
  readonly single: readonly ListingInput[];
}

export function benchMarket(seed: string, { backlog, single, buyers }: BenchMarketSizes): BenchMarket {
  const total = backlog + single;
  const share = fullSize.films / (fullSize.films + fullSize.others);
  const films = Math.min(fullSize.films, Math.round(total * share));
  const rows = generateMarket({
    seed,
    sizes: { films, others: total - films, exhibitors: fullSize.exhibitors, buyers },
  });
  const listings = new Random(seed, 'bench').shuffle(rows.listings);
  return { rows, backlog: listings.slice(0, backlog), single: listings.slice(backlog) };
}

const barOf = ({ terms }: ProfileInput): number => terms.minScore ?? 30;
const raised = (bar: number, points: number): number => Math.min(100, Math.round(10 * (bar + points)) / 10);

/**
 * Briefs of as many buyers as there are, each with its bar raised by so many points: fewer fit. Those that say next to
 * nothing are left out: what they say is met in full or not at all, so no bar is too high.
 */
export function choosier(profiles: readonly ProfileInput[], count: number, points: number): ProfileInput[] {
  const telling = profiles.filter(({ terms }) => Object.keys(terms.wishes ?? {}).length > 1);
  const oneEach = new Set(new Map(telling.map((profile) => [profile.memberId, profile])).values());
  const chosen = [...oneEach, ...telling.filter((profile) => !oneEach.has(profile))].slice(0, count);
  return chosen.map((profile) => ({
    ...profile,
    terms: { ...profile.terms, minScore: raised(barOf(profile), points) },
  }));
}

/** By how many points the bars of these profiles have to be raised for at most so many of the pairs to fit. */
export function pointsForFew(
  profiles: readonly ProfileInput[],
  pairs: readonly { readonly profileId: string; readonly score: number }[],
  wanted: number,
): number {
  const bars = new Map(profiles.map((profile) => [profile.id, barOf(profile)]));
  const scored = pairs.flatMap(({ profileId, score }) => {
    const bar = bars.get(profileId);
    return bar === undefined ? [] : [{ bar, score }];
  });
  const fitting = (points: number) => scored.filter(({ bar, score }) => score >= raised(bar, points)).length;
  let points = 0;
  while (points < 100 && fitting(points) > wanted) points += 0.5;
  return points;
}

type People = Omit<MarketRows, 'listings'>;

/** All but the listings, by the demo market's own loader, through the public commands. */
export async function loadPeople(
  market: RunningMarket,
  dir: string,
  rows: Partial<People>,
  signal: AbortSignal,
): Promise<void> {
  const client = await clientOf(market, signal);
  const file = new ProgressFile(join(dir, 'progress.json'));
  const nothing = { companies: [], members: [], works: [], profiles: [] };
  const loading = { client, file, market: 'bench', signal };
  await loadMarket(loading, { ...nothing, ...rows, listings: [] }, undefined, () => market.assertAlive());
}

const [listingsARequest, requestsAtATime] = [100, 2];

/** By the public bulk command; without the rests that the loader takes, as nobody else is there. */
export async function loadListings(
  market: RunningMarket,
  listings: readonly ListingInput[],
  signal: AbortSignal,
): Promise<void> {
  const client = await clientOf(market, signal);
  let at = 0;
  const sendTheRest = async (): Promise<void> => {
    for (let rows = next(); rows.length > 0; rows = next()) {
      const refused = (await client.sendRows('/api/v1/listings/bulk', rows)).filter(isRefused);
      if (refused.length > 0) throw new Error(`Listings were refused: ${JSON.stringify(refused[0])}`);
      market.assertAlive();
    }
  };
  const next = () => listings.slice(at, (at += listingsARequest));
  await Promise.all(Array.from({ length: requestsAtATime }, sendTheRest));
}

const isRefused = ({ status }: RowReport): boolean => status === 'refused';

async function clientOf(market: RunningMarket, signal: AbortSignal): Promise<MarketClient> {
  return new MarketClient({ url: market.url, token: await market.sign(personas.organiser), signal });
}
