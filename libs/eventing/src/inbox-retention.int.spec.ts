import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { companyChanged, companyTopic, retryTopic } from '@marquee/contracts';
import { createLogger, Metrics } from '@marquee/telemetry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { DeadLetter } from './failure.ts';
import { toStored } from './event.ts';
import { toKafkaMessage } from './cloud-event.ts';
import { Inbox, type InboxRow } from './inbox.ts';
import { InboxRetention } from './inbox-retention.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1_000);

describe('the inbox', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open({ relay: false })));
  afterEach(() => bench.close());

  const inboxRows = () => bench.mongo.collection<InboxRow>('inbox');
  const retention = (owner: string) =>
    new InboxRetention({
      mongo: bench.mongo,
      inbox: new Inbox(bench.mongo, () => new Date()),
      days: 90,
      owner,
      now: () => new Date(),
      logger: createLogger({ service: 'spec', level: 'silent' }),
      metrics: new Metrics('spec'),
    });
  const messageOf = (name: string, time: Date) =>
    toKafkaMessage(toStored(change(randomUUID(), 1, name), randomUUID()), {
      source: '/marquee/accounts',
      time,
      traceparent: '',
    });
  const listen = () => bench.consume([{ of: [companyChanged], as: 'effect', handle: bench.effect }]);

  it('forgets what is older than its days, in batches, and nothing else', async () => {
    const old = Array.from({ length: 2_500 }, (_, at) => ({ _id: `old-${at}`, event: 'e', at: daysAgo(91) }));
    await inboxRows().insertMany([
      ...old,
      { _id: 'young', event: 'e', at: daysAgo(89) },
      { _id: 'replayed', event: 'e', replayedAt: daysAgo(400) },
    ]);
    expect(await retention('one').forget()).toBe(2_500);
    expect((await inboxRows().find().toArray()).map(({ _id }) => _id).sort()).toEqual(['replayed', 'young']);
  });

  it('is looked through by one process at a time', async () => {
    await inboxRows().insertMany([{ _id: 'old', event: 'e', at: daysAgo(91) }]);
    await retention('one').forget();
    await inboxRows().insertMany([{ _id: 'older', event: 'e', at: daysAgo(92) }]);
    expect(await retention('another').forget()).toBe(0);
  });

  it('lets no event have its effect again because it forgot the first time', async () => {
    const message = messageOf('once', daysAgo(100));
    await listen();
    await bench.produce(companyTopic.name, message);
    await bench.heard(1);
    await inboxRows().updateMany({}, { $set: { at: daysAgo(95) } });
    await retention('one').forget();
    expect(await inboxRows().countDocuments()).toBe(0);
    await bench.produce(companyTopic.name, message);
    await bench.heard(2);
    expect(await bench.effects()).toEqual(['once']);
  });

  it('knows an event that is late, but younger than all that it forgot', async () => {
    await inboxRows().insertMany([{ _id: 'old', event: 'e', at: daysAgo(110) }]);
    await retention('one').forget();
    await listen();
    await bench.produce(companyTopic.name, messageOf('late', daysAgo(100)));
    await bench.heard(1);
    expect(await bench.effects()).toEqual(['late']);
  });

  it('lets a new service have the effects of events of any age', async () => {
    await listen();
    await bench.produce(companyTopic.name, messageOf('ancient', daysAgo(1_000)));
    await bench.heard(1);
    expect(await bench.effects()).toEqual(['ancient']);
  });

  it('R08 knows for ever which replays of an old dead letter had their effect', async () => {
    let mended = false;
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: (delivery) =>
          mended ? bench.effect(delivery) : Promise.reject(new DeadLetter('broken', 'It is broken')),
      },
    ]);
    await bench.produce(companyTopic.name, messageOf('mended', daysAgo(200)));
    await bench.heard(1);
    mended = true;
    await inboxRows().insertMany([{ _id: 'another', event: 'e', at: daysAgo(91) }]);
    await retention('one').forget();
    const replay = async (count: number) => {
      await bench.eventing.deadLetters.replay(await bench.deadLetters(companyTopic.name));
      await bench.heard(count, { topic: retryTopic(companyTopic.name, 'catalogue') });
    };
    await replay(1);
    expect(await bench.effects()).toEqual(['mended']);
    await replay(2);
    expect(await bench.effects()).toEqual(['mended']);
  });

  it('is looked through again and again, until its service stops', async () => {
    await inboxRows().insertMany([{ _id: 'old', event: 'e', at: daysAgo(91) }]);
    const hourly = new InboxRetention({
      mongo: bench.mongo,
      inbox: new Inbox(bench.mongo, () => new Date()),
      days: 90,
      owner: 'hourly',
      now: () => new Date(),
      logger: createLogger({ service: 'spec', level: 'silent' }),
      metrics: new Metrics('spec'),
      intervalMs: 20,
    });
    hourly.start();
    await until(async () => (await inboxRows().countDocuments()) === 0);
    await hourly.stop();
    await inboxRows().insertMany([{ _id: 'older', event: 'e', at: daysAgo(92) }]);
    await sleep(200);
    expect(await inboxRows().countDocuments()).toBe(1);
  });
});
