import { Random } from '../../../tools/demo-market/random.ts';
import type { ListingInput } from '../../../tools/demo-market/rows.ts';
import { usedBetween, type CpuSeconds } from './cpu-seconds.ts';
import { checkPairs, type Checked } from './exact-pairs.ts';
import type { RunningMarket } from './running-market.ts';
import type { Stored } from './stored.ts';

export interface Backlog {
  readonly listings: number;
  readonly suggestions: number;
  /** From the start of the worker's process until its last suggestion is stored. */
  readonly seconds: number;
  /** Of these, until the worker was ready: it has the market in memory, and its place in its group. */
  readonly startSeconds: number;
  /** Until every buyer has been told, too. */
  readonly toldSeconds: number;
  /** Of each process, until the last suggestion is stored. */
  readonly cpu: CpuSeconds;
  readonly checked: Checked;
}

interface Means {
  readonly market: RunningMarket;
  readonly stored: Stored;
  readonly cpuSeconds: () => CpuSeconds;
  /** Puts these listings on the market. */
  readonly publish: (listings: readonly ListingInput[]) => Promise<void>;
  /** Events that the worker has heard already. */
  readonly heard: number;
  /** Listings whose pairs are checked. */
  readonly sample: number;
}

/** P7: the worker is away while listings are published, comes back, and works off what has come together. */
export async function measureBacklog(listings: readonly ListingInput[], means: Means): Promise<Backlog> {
  const { market, stored, cpuSeconds, publish, heard, sample } = means;
  await market.stopWorker();
  await publish(listings);
  await stored.untilPublished();
  const before = await stored.suggestions();
  const used = cpuSeconds();
  const startedAt = Date.now();
  market.startWorker();
  const isReady = market.ready().then(() => Date.now());
  await stored.untilMatched(heard + listings.length);
  const cpu = usedBetween(used, cpuSeconds());
  const [endedAt, suggestions] = [await stored.lastWrittenAt(), await stored.suggestions()];
  await stored.untilTold();
  const toldAt = Date.now();
  const ids = new Random('sample').sample(listings, sample).map(({ id }) => id);
  return {
    listings: listings.length,
    suggestions: suggestions - before,
    seconds: (endedAt - startedAt) / 1_000,
    startSeconds: ((await isReady) - startedAt) / 1_000,
    toldSeconds: (toldAt - startedAt) / 1_000,
    cpu,
    checked: await checkPairs(stored, ids),
  };
}
