import { join } from 'node:path';
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

/** One brief a buyer, with its bar raised by so many points: fewer fit. */
export function choosier(profiles: readonly ProfileInput[], count: number, points: number): ProfileInput[] {
  const oneEach = [...new Map(profiles.map((profile) => [profile.memberId, profile])).values()];
  return oneEach.slice(0, count).map((profile) => {
    const minScore = Math.min(100, Math.round(10 * ((profile.terms.minScore ?? 30) + points)) / 10);
    return { ...profile, terms: { ...profile.terms, minScore } };
  });
}

/** By the demo market's own loader, through the public commands. */
export async function load(
  market: RunningMarket,
  dir: string,
  rows: Partial<MarketRows>,
  signal: AbortSignal,
): Promise<void> {
  const token = await market.sign(personas.organiser);
  const client = new MarketClient({ url: market.url, token, signal });
  const file = new ProgressFile(join(dir, 'progress.json'));
  const nothing = { companies: [], members: [], works: [], profiles: [], listings: [] };
  const loading = { client, file, market: 'bench', signal };
  await loadMarket(loading, { ...nothing, ...rows }, undefined, () => market.assertAlive());
}
