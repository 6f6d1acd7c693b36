import { randomUUID } from 'node:crypto';
import { companyChanged, companyTopic, retryTopic } from '@marquee/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers, change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { DeadLetter } from './failure.ts';
import { readTopic } from './read-topic.ts';

describe('a dead letter', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('R08 replayed twice has one effect, in the failed group alone', async () => {
    let mended = false;
    const elsewhere: string[] = [];
    const event = change(randomUUID(), 1, 'bad');
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: (delivery) =>
          mended ? bench.effect(delivery) : Promise.reject(new DeadLetter('broken', 'It is broken')),
      },
    ]);
    await bench.consume(
      [
        {
          of: [companyChanged],
          as: 'view',
          handle: ({ events }) => {
            elsewhere.push(...events.map(({ id }) => id));
            return Promise.resolve();
          },
        },
      ],
      { group: 'notification' },
    );
    await bench.tell(event);
    await until(
      async () => (await bench.deadLetters(companyTopic.name)).length === 1 && elsewhere.length === 1,
    );
    mended = true;
    const letters = await bench.deadLetters(companyTopic.name);
    await bench.eventing.deadLetters.replay([...letters, ...letters]);
    const retries = retryTopic(companyTopic.name, 'catalogue');
    await bench.heard(2, { topic: retries });
    expect(await bench.effects()).toEqual(['bad']);
    expect(elsewhere).toHaveLength(1);
    expect(await readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`)).toHaveLength(1);
  });

  it('is not there in a topic without any, which is said at once', async () => {
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });
});
