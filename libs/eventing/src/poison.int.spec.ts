import { randomUUID } from 'node:crypto';
import { companyChanged, companyTopic } from '@marquee/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { DeadLetter, triesOfAHandler } from './failure.ts';

describe('an event that cannot be processed', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('R06 becomes a dead letter with its cause, and the partition goes on', async () => {
    const key = randomUUID();
    await bench.produce(
      companyTopic.name,
      { key, value: 'no event at all' },
      { key, value: '{"name"', headers: headers(key) },
      { key, value: '{"name":"only"}', headers: headers(key) },
    );
    await bench.tell(change(key, 2, 'well'));
    await bench.consume([{ of: [companyChanged], as: 'effect', handle: bench.effect }]);
    await until(async () => (await bench.effects()).includes('well'));
    const letters = await bench.deadLetters(companyTopic.name);
    expect(letters.map(({ cause }) => cause.code)).toEqual([
      'event-malformed',
      'event-data-refused',
      'event-data-refused',
    ]);
    expect(letters[1]).toMatchObject({
      eventType: 'accounts.company-changed.v1',
      aggregateId: key,
      origin: { topic: `${bench.prefix}${companyTopic.name}` },
      message: { value: Buffer.from('{"name"') },
    });
  });

  it('R06 is tried five times, then a dead letter that names the error of the handler', async () => {
    const key = randomUUID();
    const tried: string[] = [];
    await bench.tell(change(key, 1, 'bad'), change(key, 2, 'well'));
    await bench.consume([
      {
        of: [companyChanged],
        as: 'view',
        batch: 1,
        handle: ({ events: [event] }) => {
          tried.push(event?.data.name ?? '');
          return event?.data.name === 'bad'
            ? Promise.reject(new TypeError('x is not iterable'))
            : Promise.resolve();
        },
      },
    ]);
    await until(() => tried.includes('well'));
    expect(tried).toEqual([...Array<string>(triesOfAHandler).fill('bad'), 'well']);
    const [letter, ...others] = await bench.deadLetters(companyTopic.name);
    expect(others).toEqual([]);
    expect(letter?.cause).toEqual({ code: 'handler-failed', message: 'TypeError: x is not iterable' });
  });

  it('is not tried again where the handler says that it would not help', async () => {
    let tries = 0;
    await bench.tell(change(randomUUID(), 1));
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: () => {
          tries += 1;
          return Promise.reject(new DeadLetter('company-closed', 'The company is closed'));
        },
      },
    ]);
    await until(async () => (await bench.deadLetters(companyTopic.name)).length === 1);
    expect(tries).toBe(1);
    const [letter] = await bench.deadLetters(companyTopic.name);
    expect(letter?.cause.code).toBe('company-closed');
  });

  it('leaves its 99 neighbours of a batch with one effect each', async () => {
    const key = randomUUID();
    await bench.tell(
      ...Array.from({ length: 100 }, (_, at) => change(key, at + 1, at === 41 ? 'bad' : `n${at}`)),
    );
    await until(async () => (await bench.mongo.collection('outbox').countDocuments()) === 0);
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        batch: 100,
        handle: (delivery) =>
          delivery.events.some(({ data }) => data.name === 'bad')
            ? Promise.reject(new Error('bad'))
            : bench.effect(delivery),
      },
    ]);
    await bench.heard(100);
    const effects = await bench.effects();
    expect(effects).toHaveLength(99);
    expect(new Set(effects).size).toBe(99);
    expect(await bench.deadLetters(companyTopic.name)).toHaveLength(1);
  });
});

const headers = (subject: string) => ({
  ce_specversion: '1.0',
  ce_id: randomUUID(),
  ce_source: '/marquee/accounts',
  ce_type: 'accounts.company-changed.v1',
  ce_subject: subject,
  ce_time: new Date().toISOString(),
  ce_aggregateversion: '1',
});
