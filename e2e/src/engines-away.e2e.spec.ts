import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { faultsAtFullSize as full } from '@marquee/testing/fault-figures';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { aroundFaultMs, brokerAwayMs, closeMs, openMs, Ordeal } from './ordeal.ts';

const stepDowns = full ? 10 : 1;
const stepDownS = 5;
const redisTroubleMs = 30_000;

vi.setConfig({ testTimeout: brokerAwayMs + stepDowns * 20_000 + aroundFaultMs });

let ordeal: Ordeal;
beforeAll(async () => {
  ordeal = await Ordeal.open();
}, openMs);
afterAll(() => ordeal[Symbol.asyncDispose](), closeMs);

it(`R13 the broker is away for ${brokerAwayMs / 1_000} s`, () => {
  const { kafka } = ordeal.market;
  return ordeal.outlive({
    fault: 'R13',
    done: `the broker killed, and away for ${brokerAwayMs / 1_000} s`,
    ...(full && brokerAwayMs < 600_000 && { size: 'shortened' }),
    strike: async () => {
      await kafka.stop('SIGKILL');
      await Promise.all([sleep(brokerAwayMs), operatorHearsOfKafka()]);
      await kafka.start();
    },
    seenAs: 'kafka',
  });
});

// What Redis lost is looked for 10 s later: at full size alone. Jobs of its own a spec of libs/jobs loses in a second.
it.runIf(full)('R14 Redis is emptied, again and again, while listings are scored', () =>
  ordeal.outlive({
    fault: 'R14',
    done: `Redis emptied every few milliseconds, for ${redisTroubleMs / 1_000} s`,
    strike: emptyRedis,
  }),
);

it(`R17 the primary of MongoDB steps down (${stepDowns}x)`, () =>
  ordeal.outlive({
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

/** An operator who looks for a listing just now is told the rest of its way. */
async function operatorHearsOfKafka(): Promise<void> {
  const { steps, silent } = await ordeal.whereabouts();
  expect(silent).toEqual([{ service: 'kafka', trouble: 'it does not answer' }]);
  expect(steps.map(({ service }) => service)).toContain('catalogue');
}

/** What is put in again between is lost as well. */
async function emptyRedis(): Promise<void> {
  const redis = new Redis(ordeal.market.redisUrl);
  try {
    for (const end = Date.now() + redisTroubleMs; Date.now() < end; await sleep(5)) await redis.flushall();
  } finally {
    redis.disconnect();
  }
}

/** The one member of the set: when its time is over it elects itself again. */
async function stepDown(): Promise<void> {
  const client = await new MongoClient(ordeal.market.mongodbUrl).connect();
  try {
    await client.db('admin').command({ replSetStepDown: stepDownS, force: true });
  } finally {
    await client.close();
  }
}
