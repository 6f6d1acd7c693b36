import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { suggestionTopic, type DeadLetter } from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { eventually } from '@marquee/testing/eventually';
import { faultsAtFullSize as full, tellFigures, type FaultFigures } from '@marquee/testing/fault-figures';
import type { Bearer } from '@marquee/testing/tokens';
import { MongoClient } from 'mongodb';
import type { EngineName } from '../../tools/engines/engine.ts';
import { MarketOnCables } from './market-on-cables.ts';
import { SteadySellers } from './steady-sellers.ts';
import { brief, enrol, freshSlug, type Trader } from './traders.ts';
import { inbox, type Page } from './trading.ts';

/** What may be waited for at most: that everything is where it belongs, after the fault has ended. */
const recoveryMs = full ? 600_000 : 60_000;
const brokerAwayMs = Number(process.env['MARQUEE_BROKER_AWAY_S'] ?? (full ? 600 : 15)) * 1_000;
const stepDowns = full ? 10 : 1;
const stepDownS = 5;
const lateMs = full ? 5_000 : 1_500;
const faultMs = full ? 30_000 : 5_000;
const everyMs = full ? 500 : 400;

const limitMs = brokerAwayMs + stepDowns * 20_000 + faultMs + recoveryMs * 2;
vi.setConfig({ testTimeout: limitMs, hookTimeout: limitMs });

const operator: Bearer = {
  memberId: '01990000-0000-7000-8000-0000000000aa',
  companyId: '01990000-0000-7000-8000-0000000000ab',
  roles: ['operator'],
};

/* One market lives through all of it; it is never started again. */

let market: MarketOnCables;
let seller: Trader;
/** Of all tests that have begun. */
const allSellers: SteadySellers[] = [];

beforeAll(
  async () => {
    market = await MarketOnCables.open({
      LIMIT_READS: '100000',
      LIMIT_WRITES: '100000',
      ...(full && { KAFKA_SESSION_TIMEOUT_MS: '10000' }),
    });
    seller = await enrol(market.client, ['exhibitor']);
  },
  full ? 600_000 : 180_000,
);
afterAll(() => market[Symbol.asyncDispose](), 90_000);
afterEach(() => {
  for (const cable of Object.values(market.cables)) cable.mend();
});

interface Fault extends Pick<FaultFigures, 'fault' | 'done' | 'size'> {
  /** Begins, lasts, ends. */
  readonly strike: () => Promise<void>;
  /** The check that fails of services that use the engine, while it lasts. */
  readonly seenAs?: EngineName;
}

/** The fault in the middle of a load; then everything must come to where it belongs by itself. */
async function outlive({ fault, done, size, strike, seenAs }: Fault): Promise<void> {
  const slug = freshSlug();
  const buyer = await enrol(market.client, ['buyer']);
  await brief(market.client, buyer, slug);
  using sellers = new SteadySellers(market.client, seller, slug, everyMs);
  allSellers.push(sellers);
  const began = performance.now();
  await eventually(() => expect(sellers.published.length).toBeGreaterThan(1), 30_000);
  const [, seen] = await Promise.all([strike(), seenAs && complaintOf(seenAs)]);
  const mended = performance.now();
  await sleep(1_000);
  await sellers.rest();
  await eventually(() => everythingIsWhereItBelongs(buyer, slug, sellers), recoveryMs);
  const recovered = performance.now() - mended;
  expect(market.own.running).toBe(true);
  const count = sellers.published.length;
  const rate = (count / ((mended - began) / 1_000)).toFixed(1);
  tellFigures({
    fault,
    ...(size && { size }),
    done: seen === undefined ? done : `${done}; readiness said so after ${seconds(seen)}`,
    load: `${count} listings published, ${rate}/s; ${sellers.again} requests sent again`,
    recovery: seconds(recovered),
    nothingLost: `${count} of ${count} suggested once and told once; no dead letter`,
  });
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** Milliseconds until readiness names the engine. */
async function complaintOf(engine: EngineName): Promise<number> {
  const from = performance.now();
  await eventually(async () => {
    const { status, body } = await market.client.call<unknown>('GET /api/health/ready');
    expect(status).toBe(503);
    expect(JSON.stringify(body)).toMatch(new RegExp(`"name":"${engine}","state":"down"`));
  }, brokerAwayMs);
  return performance.now() - from;
}

async function everythingIsWhereItBelongs(buyer: Trader, slug: string, sellers: SteadySellers) {
  const { published, refusals } = sellers;
  expect(refusals).toEqual([]);
  const { items } = await inbox(market.client, buyer);
  const told = items.reduce((sum, entry) => sum + (entry.kind === 'matches' ? entry.data.count : 0), 0);
  expect(told).toBe(published.length);
  expect(await suggested(buyer)).toEqual([...published].sort());
  expect(await listed(slug)).toEqual([...published].sort());
  await market.client.done('GET /api/health/ready');
  const events = await readTopic(market.brokers, `${market.own.prefix}${suggestionTopic.name}`);
  const all = allSellers.reduce((sum, { published: { length } }) => sum + length, 0);
  expect(new Set(events.map(({ id }) => id)).size).toBe(all);
  expect(new Set(events.map(({ aggregateId }) => aggregateId)).size).toBe(all);
  const letters = await market.client.done<Page<DeadLetter>>('GET /api/v1/ops/dead-letters', {
    as: operator,
  });
  expect(letters.items).toEqual([]);
  expect(await failedJobs()).toBe(0);
}

const suggested = ({ memberId }: Trader) =>
  market.own.inDatabase('matching', async (database) => {
    const found = await database.collection('suggestions').find({ memberId }).toArray();
    return found.map(({ listingId }) => String(listingId)).sort();
  });
const listed = (slug: string) =>
  market.own.inDatabase('catalogue', async (database) => {
    const found = await database
      .collection<{ _id: string }>('listings')
      .find({ state: 'published', 'content.genres': slug })
      .toArray();
    return found.map(({ _id }) => _id).sort();
  });
const failedJobs = () =>
  market.own.inDatabase('matching', (database) =>
    database.collection('job_ledger').countDocuments({ state: 'failed' }),
  );

it(`R13 the broker is away for ${brokerAwayMs / 1_000} s`, () =>
  outlive({
    fault: 'R13',
    done: `the broker killed, and away for ${brokerAwayMs / 1_000} s`,
    ...(full && brokerAwayMs < 600_000 && { size: 'shortened' }),
    strike: async () => {
      await market.kafka.stop('SIGKILL');
      await sleep(brokerAwayMs);
      await market.kafka.start();
    },
    seenAs: 'kafka',
  }));

it(`R17 the primary of MongoDB steps down (${stepDowns}x)`, () =>
  outlive({
    fault: 'R17',
    done: `the primary stepped down for ${stepDownS} s (${stepDowns}x)`,
    strike: async () => {
      for (let count = 0; count < stepDowns; count++) {
        await stepDown();
        await sleep((stepDownS + 3) * 1_000);
      }
    },
    seenAs: 'mongodb',
  }));

/** The one member of the set: when its time is over it elects itself again. */
async function stepDown(): Promise<void> {
  const client = await new MongoClient(market.mongodbUrl).connect();
  try {
    await client.db('admin').command({ replSetStepDown: stepDownS, force: true });
  } finally {
    await client.close();
  }
}

describe.each(['mongodb', 'redis', 'kafka'] as const)('R19 the link to %s', (engine) => {
  it(`is slow: each answer comes ${lateMs / 1_000} s late`, () =>
    outlive({
      fault: 'R19',
      done: `${engine}: each answer ${lateMs / 1_000} s late, for ${faultMs / 1_000} s`,
      strike: () => during(() => market.cables[engine].slow(lateMs)),
    }));

  it('has half-open sockets', () =>
    outlive({
      fault: 'R19',
      done: `${engine}: all sockets half open, new ones too for ${faultMs / 1_000} s`,
      strike: () => during(() => market.cables[engine].silence()),
      seenAs: engine,
    }));

  async function during(begin: () => void): Promise<void> {
    begin();
    await sleep(faultMs);
    market.cables[engine].mend();
  }
});
