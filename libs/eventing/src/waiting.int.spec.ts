import { randomUUID } from 'node:crypto';
import { companyChanged, companyTopic } from '@marquee/contracts';
import { MongoNetworkError } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { NotYet } from './failure.ts';

describe('an event that must wait', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('is tried until MongoDB is there again, and never becomes a dead letter', async () => {
    let tries = 0;
    await bench.tell(change(randomUUID(), 1, 'well'));
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: (delivery) => {
          tries += 1;
          return tries <= 6
            ? Promise.reject(new MongoNetworkError('connection closed'))
            : bench.effect(delivery);
        },
      },
    ]);
    await until(async () => (await bench.effects()).length === 1);
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });

  it('does not count those tries as its own', async () => {
    let tries = 0;
    await bench.tell(change(randomUUID(), 1, 'well'));
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: (delivery) => {
          tries += 1;
          if (tries <= 5) return Promise.reject(new MongoNetworkError('connection closed'));
          return tries === 6 ? Promise.reject(new Error('once')) : bench.effect(delivery);
        },
      },
    ]);
    await until(async () => (await bench.effects()).length === 1);
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });

  it('does not hold up the event of another partition, or of its own batch, that it waits for', async () => {
    const first = randomUUID();
    const names: string[] = [];
    const all = Array.from({ length: 12 }, (_, at) => change(randomUUID(), 1, `needed ${at}`));
    await bench.tell(change(first, 1, 'before'), change(first, 2, 'waits'), ...all);
    await until(async () => (await bench.mongo.collection('outbox').countDocuments()) === 0);
    await bench.consume([
      {
        of: [companyChanged],
        as: 'view',
        handle: ({ events }) => {
          const here = events.map(({ data }) => data.name);
          const needed = ['before', 'needed 0', 'needed 5', 'needed 11'];
          if (here.includes('waits') && !needed.every((name) => names.includes(name)) && here.length > 1)
            return Promise.reject(new NotYet('something needed has not come'));
          if (here.includes('waits') && !names.includes('later'))
            return Promise.reject(new NotYet('not later yet'));
          names.push(...here);
          return Promise.resolve();
        },
      },
    ]);
    await until(() => names.includes('before'));
    const others = Array.from({ length: 12 }, () => change(randomUUID(), 1, 'later'));
    await bench.tell(...others);
    await until(() => names.includes('waits'));
    await until(() => names.length >= 26);
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });
});
