import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { companyTopic } from '@marquee/contracts';
import { leaseCollection } from '@marquee/mongo';
import type { Producer } from 'kafkajs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers, change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { readTopic } from './read-topic.ts';
import { connectProducer, createRelay, sendingThrough } from './relay-under-test.fixture.ts';

const companies = Array.from({ length: 8 }, () => randomUUID());
const versions = process.env['MARQUEE_FAULTS'] === 'full' ? 500 : 25;

describe('two relays on one outbox', () => {
  let bench: Bench;
  let producer: Producer;
  beforeEach(async () => {
    bench = await Bench.open({ relay: false });
    producer = await connectProducer();
  });
  afterEach(async () => {
    await producer.disconnect();
    await bench.close();
  });

  /** As if the holder's time were over; it believes the contrary. */
  const takeLeaseAway = () => bench.mongo.collection(leaseCollection.name).deleteMany({});
  const outboxIsEmpty = async () => (await bench.mongo.collection('outbox').countDocuments()) === 0;

  async function tellAll(meanwhile: () => Promise<unknown>): Promise<void> {
    for (let version = 1; version <= versions; version++) {
      await bench.tell(...companies.map((company) => change(company, version)));
      await meanwhile();
    }
  }

  async function expectOrder(): Promise<void> {
    const told = await readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`);
    for (const company of companies) {
      const seen = told.filter(({ aggregateId }) => aggregateId === company).map(({ version }) => version);
      expect([...new Set(seen)]).toEqual(Array.from({ length: versions }, (_, at) => at + 1));
    }
  }

  it('R05 tell each version in order for the first time, while the lease goes to and fro', async () => {
    const relays = [
      createRelay(bench.prefix, bench.mongo, producer),
      createRelay(bench.prefix, bench.mongo, producer),
    ];
    for (const [relay] of relays) relay.start();
    await tellAll(async () => {
      await takeLeaseAway();
      for (const [relay] of relays) relay.wake();
    });
    await until(outboxIsEmpty);
    await Promise.all(relays.map(([relay]) => relay.stop()));
    await expectOrder();
  });

  it('R05 lose nothing and move no view back where one stalls beyond its lease', async () => {
    const stall = Promise.withResolvers<undefined>();
    let stalled = false;
    const stalling = sendingThrough(producer, async (record) => {
      stalled = true;
      await stall.promise;
      return producer.send(record);
    });
    const [sleeper] = createRelay(bench.prefix, bench.mongo, stalling);
    const [follower] = createRelay(bench.prefix, bench.mongo, producer);
    await bench.tell(change(companies[0] ?? '', 1));
    sleeper.start();
    await until(() => stalled);
    await takeLeaseAway();
    follower.start();
    await bench.tell(...companies.slice(1).map((company) => change(company, 1)));
    for (let version = 2; version <= versions; version++)
      await bench.tell(...companies.map((company) => change(company, version)));
    await until(outboxIsEmpty);
    stall.resolve(undefined);
    await sleep(100);
    await Promise.all([sleeper.stop(), follower.stop()]);
    await expectOrder();
    const view = bench.mongo.collection<{ _id: string; version: number }>('view');
    const transport = await bench.consume([bench.companyView()]);
    await bench.heard(companies.length * versions + 1);
    await bench.stop(transport);
    expect(new Set((await view.find().toArray()).map(({ version }) => version))).toEqual(new Set([versions]));
  });
});
