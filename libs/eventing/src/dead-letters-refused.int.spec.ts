import { randomUUID } from 'node:crypto';
import { companyChanged, companyTopic, deadLetterTopic } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { ConfigResourceTypes } from 'kafkajs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { asAdmin } from './topic-reader.ts';

describe('a dead-letter topic that refuses', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  const limit = (bytes: number) =>
    asAdmin(bench.kafka, (admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: ConfigResourceTypes.TOPIC,
            name: `${bench.prefix}${deadLetterTopic(companyTopic.name, 'catalogue')}`,
            configEntries: [{ name: 'max.message.bytes', value: String(bytes) }],
          },
        ],
      }),
    );

  it('R07 stops the partition and says so; nothing is lost, and it goes on when it accepts', async () => {
    const company = randomUUID();
    let tries = 0;
    await limit(1);
    await bench.tell(change(company, 1, 'before'), change(company, 2, 'bad'), change(company, 3, 'after'));
    const transport = await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        handle: (delivery) => {
          if (delivery.events[0]?.data.name !== 'bad') return bench.effect(delivery);
          tries += 1;
          return Promise.reject(new Error('never'));
        },
      },
    ]);
    await until(() => transport.faults().length > 0);
    expect(transport.faults()).toEqual([
      like.stringMatching(
        /accounts\.company\.v1\[\d\] stands still: .*\.dlt\.catalogue refuses a dead letter$/,
      ),
    ]);
    expect(await bench.effects()).toEqual(['before']);
    const others = Array.from({ length: 12 }, () => randomUUID());
    await bench.tell(...others.map((other) => change(other, 1, 'elsewhere')));
    await until(async () => (await bench.effects()).includes('elsewhere')); // other partitions go on
    await limit(1_048_588);
    await until(async () => (await bench.effects()).length === 14);
    expect(await bench.deadLetters(companyTopic.name)).toHaveLength(1);
    expect(transport.faults()).toEqual([]);
    expect(tries).toBe(5);
  });
});
