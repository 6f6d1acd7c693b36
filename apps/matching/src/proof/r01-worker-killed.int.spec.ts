import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { listingPublished, suggestionTopic, type BulkReport, type ListingFact } from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { engineUrls, eventually, TestMarket } from '@marquee/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listingFact, profileSettings } from '../builders.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';
import { expectSuggested, fittingPairs } from './expected.ts';

const full = process.env['MARQUEE_FAULTS'] === 'full';
const kills = full ? 50 : 10;
const listings = full ? 10_000 : 600;
const genres = ['thriller', 'opera', 'heist', 'western', 'noir', 'farce', 'epic', 'saga', 'satire', 'fable'];
const genreOf = (at: number) => genres[at % genres.length] ?? '';

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;

beforeAll(async () => {
  market = await TestMarket.open({ KAFKA_SESSION_TIMEOUT_MS: '1500' });
  catalogue = await market.speaker('catalogue');
  await market.start(matching);
  await market.makeFailureTopics(matchingWorker);
});

afterAll(async () => {
  await catalogue.stop();
  await market[Symbol.asyncDispose]();
});

const worker = (env: Record<string, string>) =>
  spawn(process.execPath, [join('apps', 'matching', 'dist', 'proof', 'killed-worker.fixture.js')], {
    env: { ...process.env, ...market.env, PORT: '0', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

async function publish(facts: readonly ListingFact[]): Promise<void> {
  const { mongo, eventing } = catalogue;
  for (let at = 0; at < facts.length; at += 100) {
    const events = facts.slice(at, at + 100).map((data) => ({
      definition: listingPublished,
      aggregateId: data.listingId,
      version: 1,
      data,
    }));
    await mongo.transaction((tx) => eventing.outbox.add(tx, ...events));
  }
}

async function wish(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => ({
    ...profileSettings({
      terms: { gates: { kinds: ['feature'] }, wishes: { genres: { [genreOf(at)]: 5 } } },
    }),
    id: randomUUID(),
    memberId: randomUUID(),
    companyId: randomUUID(),
  }));
  const { body } = await market.call<BulkReport>('matching', 'POST /api/v1/profiles/bulk', {
    as: { roles: ['organiser'] },
    body: { rows },
  });
  expect(body.rows.every(({ status }) => status === 'created')).toBe(true);
}

it(
  `R01 the worker, killed ${kills} times while ${listings} listings are scored, suggests each fitting pair exactly once`,
  async () => {
    await wish(50);
    const facts = Array.from({ length: listings }, (_, at) => listingFact({ genres: [genreOf(at)] }));
    const share = listings / kills;
    for (let kill = 0; kill < kills; kill++) {
      // each share of the listings makes at least four transactions: views, ledger rows, suggestions, their ledger row
      await publish(facts.slice(kill * share, (kill + 1) * share));
      const child = worker({ KILL_AT: String(1 + (kill % 4)), KILL_WHEN: kill % 8 < 4 ? 'before' : 'after' });
      await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
    }
    const survivor = worker({});
    try {
      const db = market.database('matching');
      const pairs = await fittingPairs(db, facts, {});
      expect(pairs.size).toBe(listings * 5);
      await eventually(() => expectSuggested(db, pairs), full ? 1_800_000 : 60_000);
      await eventually(() => expectToldOnce(pairs), 30_000);
    } finally {
      survivor.kill('SIGTERM');
      await once(survivor, 'exit');
    }
  },
  full ? 7_200_000 : 180_000,
);

/** An event may be published twice, with one id; a pair may be told of by one event only. */
async function expectToldOnce(pairs: ReadonlyMap<string, number>): Promise<void> {
  const messages = await readTopic(engineUrls().brokers, `${market.prefix}${suggestionTopic.name}`);
  const ids = new Set(messages.map(({ id }) => id));
  const subjects = new Set(messages.map(({ aggregateId }) => aggregateId));
  expect(ids.size).toBe(pairs.size);
  expect(subjects.size).toBe(pairs.size);
}
