import { randomUUID } from 'node:crypto';
import { companyTopic, workTopic } from '@marquee/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers, change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { readTopic } from './read-topic.ts';
import { connectProducer, createRelay, sendingThrough } from './relay-under-test.fixture.ts';

describe('an outbox', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open({ relay: false })));
  afterEach(() => bench.close());
  const told = () => readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`);
  const waiting = () => bench.mongo.collection('outbox').countDocuments();

  it('goes on with other topics, without repeating itself, while one refuses', async () => {
    const refused = change(randomUUID(), 1);
    const elsewhere = { ...refused, definition: { ...refused.definition, topic: workTopic } };
    await bench.tell(elsewhere, change(randomUUID(), 2));
    await bench.relay();
    await until(async () => (await waiting()) === 1);
    await bench.tell(change(randomUUID(), 3));
    await until(async () => (await waiting()) === 1);
    expect((await told()).map(({ version }) => version).sort()).toEqual([2, 3]);
  });

  it('goes on with other topics while one does not answer', async () => {
    const event = change(randomUUID(), 1);
    const elsewhere = { ...event, definition: { ...event.definition, topic: workTopic } };
    const answer = Promise.withResolvers<never[]>();
    let isAsked = false;
    const producer = await connectProducer();
    const silent = sendingThrough(producer, (record) => {
      if (record.topic.endsWith(companyTopic.name)) return producer.send(record);
      isAsked = true;
      return answer.promise;
    });
    const [relay] = createRelay(bench.prefix, bench.mongo, silent);
    relay.start();
    try {
      await bench.tell(elsewhere, change(randomUUID(), 2));
      await until(() => isAsked);
      await bench.tell(change(randomUUID(), 3));
      await until(async () => (await waiting()) === 1, 5_000);
      expect((await told()).map(({ version }) => version).sort()).toEqual([2, 3]);
    } finally {
      answer.resolve([]);
      await relay.stop();
      await producer.disconnect();
    }
  });

  it('publishes a page that is larger than a broker takes in one request', async () => {
    const company = randomUUID();
    const large = 'x'.repeat(300_000);
    await bench.tell(...Array.from({ length: 12 }, (_, at) => change(company, at + 1, large)));
    await bench.relay();
    await until(async () => (await waiting()) === 0);
    expect((await told()).map(({ version }) => version)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });

  it('refuses with the change what no broker would take', async () => {
    const tooLarge = change(randomUUID(), 1, 'x'.repeat(1_000_000));
    await expect(bench.tell(tooLarge)).rejects.toThrow('at most 900000 can be told');
    expect(await waiting()).toBe(0);
  });
});
