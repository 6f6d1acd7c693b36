import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { build } from '../../../tools/build.ts';
import type { MemberInput } from '../../../tools/demo-market/rows.ts';
import { median } from '../figures.ts';
import { benchMarket, loadListings, loadPeople } from '../pipeline/market-rows.ts';
import { OwnEngines } from '../pipeline/own-engines.ts';
import { RunningMarket } from '../pipeline/running-market.ts';
import { Stored } from '../pipeline/stored.ts';
import type { Findings } from '../report.ts';
import { Listener } from './listener.ts';
import { residentMiB } from './resident-memory.ts';

interface StreamsOptions {
  readonly streams: number;
  /** For which news come. */
  readonly seconds: number;
  readonly seed: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const prefix = 'streams-';
const listingsASecond = 2;
/** Opened at once. */
const atOnce = 50;
/** By how much memory may be higher in the last third than in the one before it: what a collector leaves lying. */
const mostGrowth = 1.1;
const watched = ['gateway', 'notification'] as const;
type Samples = Record<(typeof watched)[number], number[]>;

/** So many people listen live through one gateway while listings are published: does memory stay flat? */
export async function runStreams({ streams, seconds, seed, signal, say }: StreamsOptions): Promise<Findings> {
  await build();
  const { rows, backlog } = benchMarket(seed, {
    backlog: listingsASecond * seconds,
    single: 0,
    buyers: streams,
  });
  await using engines = await OwnEngines.start(signal);
  await using client = await new MongoClient(engines.env.MONGODB_URL).connect();
  const dir = join(engines.dir, 'services');
  await using market = await RunningMarket.open({
    engines: engines.env,
    prefix,
    dir,
    profiles: undefined,
    signal,
  });
  const stored = new Stored(client, { prefix, assertAlive: () => market.assertAlive(), signal });
  say(`loading ${rows.profiles.length} briefs of ${streams} buyers`);
  await loadPeople(market, dir, rows, signal);
  await stored.untilMatched(rows.works.length);
  const before = memoryOf(market);
  const buyers = rows.members.filter(({ roles }) => roles?.includes('buyer')).slice(0, streams);
  const listeners = await openAll(buyers, market);
  const opened = memoryOf(market);
  say(`${listeners.size} streams are open`);
  const samples: Samples = { gateway: [], notification: [] };
  for (let second = 0; second < seconds; second++) {
    const next = backlog.slice(second * listingsASecond, (second + 1) * listingsASecond);
    await Promise.all([loadListings(market, next, signal), sleep(1_000, undefined, { signal })]);
    const now = memoryOf(market);
    for (const name of watched) samples[name].push(now[name]);
  }
  await stored.untilMatched(rows.works.length + backlog.length);
  await stored.untilTold();
  const events = await assertNoGap(client, listeners, signal);
  for (const listener of listeners.values()) listener.close();
  return findingsOf({ streams: listeners.size, seconds, events, before, opened, samples });
}

const memoryOf = (market: RunningMarket) => ({
  gateway: residentMiB(market.pid('gateway')),
  notification: residentMiB(market.pid('notification')),
});

async function openAll(
  buyers: readonly MemberInput[],
  market: RunningMarket,
): Promise<Map<string, Listener>> {
  const listeners = new Map<string, Listener>();
  for (let at = 0; at < buyers.length; at += atOnce) {
    await Promise.all(
      buyers.slice(at, at + atOnce).map(async ({ id, companyId }) => {
        const token = await market.sign({ memberId: id, companyId, roles: ['buyer'] });
        listeners.set(id, await Listener.open({ url: market.url, token }));
      }),
    );
  }
  return listeners;
}

/** Each has heard up to the last number that was taken for it. @throws Error where one has not */
async function assertNoGap(
  client: MongoClient,
  listeners: ReadonlyMap<string, Listener>,
  signal: AbortSignal,
): Promise<number> {
  const numbers = client
    .db(`${prefix}notification`)
    .collection<{ _id: string; last: number }>('stream_numbers');
  const deadline = performance.now() + 30_000;
  for (;;) {
    const taken = await numbers.find({ _id: { $in: [...listeners.keys()] } }).toArray();
    const behind = taken.filter(({ _id, last }) => (listeners.get(_id)?.lastId ?? 0) < last);
    if (behind.length === 0) return [...listeners.values()].reduce((sum, { events }) => sum + events, 0);
    if (performance.now() > deadline) throw new Error(`${behind.length} streams have missed something.`);
    await sleep(200, undefined, { signal });
  }
}

interface Measured {
  readonly streams: number;
  readonly seconds: number;
  readonly events: number;
  readonly before: Record<(typeof watched)[number], number>;
  readonly opened: Record<(typeof watched)[number], number>;
  readonly samples: Samples;
}

function findingsOf({ streams, seconds, events, before, opened, samples }: Measured): Findings {
  const third = Math.floor(seconds / 3);
  return {
    results: watched.map((name) => ({
      id: 'STREAMS',
      name: `${streams} live streams, ${name}: memory of the last third by that of the second`,
      value: median(samples[name].slice(-third)) / median(samples[name].slice(third, -third)),
      unit: 'x',
      budget: mostGrowth,
      better: 'less',
      rivals: [],
    })),
    notes: [
      `${streams} streams through one gateway for ${seconds} s, ${listingsASecond} listings a second; ${events} events came, none is missing`,
      ...watched.map(
        (name) =>
          `${name}: ${before[name].toFixed(0)} MiB without streams, ${opened[name].toFixed(0)} with all of them open, ` +
          `${median(samples[name].slice(-third)).toFixed(0)} at the end`,
      ),
    ],
  };
}
