import { randomUUID } from 'node:crypto';
import { companyTopic, workTopic } from '@marquee/contracts';
import { isDuplicateKey } from '@marquee/mongo';
import { inTrace } from '@marquee/telemetry';
import { like } from '@marquee/testing/like';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers, change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import type { OutboxRow } from './outbox.ts';
import { readTopic } from './read-topic.ts';

describe('the outbox', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open({ relay: false })));
  afterEach(() => bench.close());
  const rows = () => bench.mongo.collection<OutboxRow>('outbox').find().sort({ version: 1 }).toArray();

  it('keeps one row a change: its topic, its trace, and the event as it will be sent', async () => {
    const event = change(randomUUID(), 7);
    await inTrace(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, () => bench.tell(event));
    const [row] = await rows();
    expect(row).toMatchObject({ aggregateId: event.aggregateId, version: 7, topic: companyTopic.name });
    expect(row?.traceparent).toMatch(/^00-a{32}-[0-9a-f]{16}-01$/);
    expect(row?.events).toEqual([
      {
        id: like.any(String),
        type: like.stringMatching(/^accounts\.company-changed\.v\d+$/),
        subject: event.aggregateId,
        version: 7,
        data: JSON.stringify(event.data),
      },
    ]);
  });

  it('keeps nothing of a transaction that is not committed, nor of one whose event is not what its contract says', async () => {
    const event = change(randomUUID(), 1);
    const aborted = bench.mongo.transaction(async (tx) => {
      await bench.eventing.outbox.add(tx, event);
      throw new Error('no');
    });
    await expect(aborted).rejects.toThrow('no');
    const wrong = { ...event, data: { ...event.data, version: 0 } };
    await expect(bench.tell(change(randomUUID(), 1), wrong)).rejects.toThrow('version');
    expect(await rows()).toEqual([]);
  });

  it('does not tell a version of an aggregate twice', async () => {
    const event = change(randomUUID(), 1);
    await bench.tell(event);
    const refusal = await bench.tell(event).catch((error: unknown) => error);
    expect(isDuplicateKey(refusal)).toBe(true);
  });

  it('keeps a batch of many aggregates in one row, and publishes all of it', async () => {
    const events = Array.from({ length: 500 }, () => change(randomUUID(), 3));
    await bench.mongo.transaction((tx) => bench.eventing.outbox.addBatch(tx, randomUUID(), events));
    expect(await rows()).toHaveLength(1);
    await bench.relay();
    await until(async () => (await rows()).length === 0);
    expect(await readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`)).toHaveLength(500);
  });

  it('cuts a large batch into rows that a document can hold, and publishes all of it', async () => {
    const long = 'x'.repeat(20_000);
    const events = Array.from({ length: 500 }, () => change(randomUUID(), 3, long));
    await bench.mongo.transaction((tx) => bench.eventing.outbox.addBatch(tx, randomUUID(), events));
    const count = () => bench.mongo.collection('outbox').countDocuments();
    expect(await count()).toBe(3);
    await bench.relay();
    await until(async () => (await count()) === 0, 25_000);
    expect(await readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`)).toHaveLength(500);
  });

  it('refuses a batch of several versions or topics', async () => {
    const one = change(randomUUID(), 1);
    const tell = (other: typeof one) =>
      bench.mongo.transaction((tx) => bench.eventing.outbox.addBatch(tx, randomUUID(), [one, other]));
    await expect(tell(change(randomUUID(), 2))).rejects.toThrow('one version and one topic');
    await expect(tell({ ...one, definition: { ...one.definition, topic: workTopic } })).rejects.toThrow(
      'one topic',
    );
  });
});
