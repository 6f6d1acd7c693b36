import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { Random } from '../../../tools/demo-market/random.ts';
import { build } from '../../../tools/build.ts';
import type { MarketRows } from '../../../tools/demo-market/rows.ts';
import type { Findings } from '../report.ts';
import { measureBacklog, type Backlog } from './backlog.ts';
import { findingsOf } from './findings.ts';
import {
  benchMarket,
  choosier,
  loadListings,
  loadPeople,
  pointsForFew,
  type BenchMarket,
} from './market-rows.ts';
import { OwnEngines } from './own-engines.ts';
import { measurePublishToInbox } from './publish-to-inbox.ts';
import { RunningMarket } from './running-market.ts';
import { Stored } from './stored.ts';

export interface PipelineOptions {
  /** In the backlog. */
  readonly listings: number;
  /** Buyers of the demo market; profiles where few fit a listing. */
  readonly profiles: number;
  /** For which listings are published one by one. */
  readonly seconds: number;
  readonly seed: string;
  /** Where CPU profiles of the services go, if they are wanted: the figures are worse then. */
  readonly cpuProfiles: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export const perSecond = 5;
export const warmUpSeconds = 10;
/** Profiles that fit a listing in the second setting. */
const few = 5;
const sample = 200;

/** P6 and P7 on engines and services of their own; nothing is left of them afterwards. */
export async function runPipeline(options: PipelineOptions): Promise<Findings> {
  const { listings, profiles, seconds, seed, signal, say } = options;
  await build();
  say('making the market, starting engines');
  const startingEngines = OwnEngines.start(signal);
  const single = perSecond * (warmUpSeconds + seconds);
  const bench = benchMarket(seed, { backlog: listings, single, buyers: profiles });
  await using engines = await startingEngines;
  await using stack = new AsyncDisposableStack();
  const client = stack.adopt(
    new MongoClient(engines.env.MONGODB_URL, { readConcern: { level: 'majority' } }),
    (it) => it.close(),
  );
  const stage: Stage = { ...options, engines, client, bench };
  const demo = await inDemoMarket(stage);
  const choosy = choosier(bench.rows.profiles, profiles, demo.pointsAboveBar);
  const narrow = await whereFewFit(stage, choosy);
  return findingsOf({ ...demo, narrow }, { seed, market: bench.rows, narrowProfiles: choosy.length });
}

interface Stage extends PipelineOptions {
  readonly engines: OwnEngines;
  readonly client: MongoClient;
  readonly bench: BenchMarket;
}

async function inDemoMarket(stage: Stage) {
  const { bench, client, signal, say } = stage;
  const { rows } = bench;
  const drafts = bench.single.map((listing) => ({ ...listing, publish: false }));
  await using opened = await openMarket(stage, 'demo-', { ...rows, listings: drafts });
  const { market, stored, cpuSeconds } = opened;
  say(`demo market: a backlog of ${bench.backlog.length} listings`);
  const backlog = await opened.backlog();
  say('demo market: the mails of it');
  await stored.untilMailed();
  say('demo market: listings published one by one');
  const means = { market, stored, client, cpuSeconds, perSecond, warmUpSeconds, signal };
  const inbox = await measurePublishToInbox(drafts, means);
  return { backlog, inbox, pointsAboveBar: await barWhereFewFit(stored, stage) };
}

/** The same listings, and choosy briefs. */
async function whereFewFit(stage: Stage, profiles: MarketRows['profiles']): Promise<Backlog> {
  const { bench, say } = stage;
  const { companies, works } = bench.rows;
  await using opened = await openMarket(stage, 'few-', { companies, works, profiles });
  say(`about ${few} fits a listing: a backlog of ${bench.backlog.length} listings`);
  return await opened.backlog(); // only then may it be closed
}

/** All services on databases and topics of their own, loaded, and at rest. */
async function openMarket(stage: Stage, prefix: string, rows: Partial<MarketRows>) {
  const { engines, client, bench, cpuProfiles, signal, say } = stage;
  const dir = join(engines.dir, `${prefix}services`);
  const profiles = cpuProfiles && join(cpuProfiles, prefix);
  const market = await RunningMarket.open({ engines: engines.env, prefix, dir, profiles, signal });
  try {
    say(`${prefix}market: loading ${rows.works?.length ?? 0} works, ${rows.profiles?.length ?? 0} profiles`);
    const stored = new Stored(client, { prefix, assertAlive: () => market.assertAlive(), signal });
    const cpuSeconds = () => ({
      ...engines.cpuSeconds(),
      ...market.cpuSeconds(),
      bench: process.cpuUsage().user / 1e6,
    });
    const { listings = [], ...people } = rows;
    await loadPeople(market, dir, people, signal);
    await loadListings(market, listings, signal);
    const heard = rows.works?.length ?? 0;
    await stored.untilMatched(heard);
    const publish = (listings: MarketRows['listings']) => loadListings(market, listings, signal);
    return {
      market,
      stored,
      cpuSeconds,
      backlog: () => measureBacklog(bench.backlog, { market, stored, cpuSeconds, publish, heard, sample }),
      [Symbol.asyncDispose]: () => market[Symbol.asyncDispose](),
    };
  } catch (error) {
    await market[Symbol.asyncDispose]();
    throw error;
  }
}

/** By how many points bars have to be raised for about five briefs to fit a listing. */
async function barWhereFewFit(stored: Stored, { bench, profiles }: Stage): Promise<number> {
  const listings = new Random('few').sample(bench.backlog, sample).map(({ id }) => id);
  const chosen = choosier(bench.rows.profiles, profiles, 0);
  return pointsForFew(chosen, await stored.suggestionsOf(listings), few * listings.length);
}
