import { randomUUID } from 'node:crypto';
import { CompanyFact, companyChanged, companyTopic, defineEvent } from '@marquee/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { toStored } from './event.ts';
import { requestsOf } from './produce-requests.ts';

const second = defineEvent({
  ...companyChanged,
  version: 3,
  data: CompanyFact.extend({ motto: z.string() }),
  earlier: {
    ...companyChanged.earlier,
    2: { data: CompanyFact, upcast: (data: CompanyFact) => ({ ...data, motto: '' }) },
  },
});

const messageOf = (event: Parameters<typeof toStored>[0]) => {
  const events = [toStored(event, randomUUID())];
  const time = new Date();
  return requestsOf(
    [{ _id: '', aggregateId: '', version: 1, topic: '', traceparent: '', time, events }],
    '/spec',
  ).flat();
};

describe('R25 a consumer that is older than the service that speaks', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('buries what it cannot know, goes on, and has the effect when it is replayed after the upgrade', async () => {
    const company = randomUUID();
    const { data } = change(company, 1, 'newer');
    await bench.produce(
      companyTopic.name,
      ...messageOf({ ...change(company, 1), definition: second, data: { ...data, motto: 'onwards' } }),
      ...messageOf(change(company, 2, 'known')),
    );
    const old = await bench.consume([{ of: [companyChanged], as: 'effect', handle: bench.effect }]);
    await until(async () => (await bench.effects()).length === 1);
    expect(await bench.effects()).toEqual(['known']);
    const letters = await bench.deadLetters(companyTopic.name);
    expect(letters.map(({ cause, eventType }) => [cause.code, eventType])).toEqual([
      ['event-version-unknown', 'accounts.company-changed.v3'],
    ]);
    await bench.stop(old);
    await bench.consume([{ of: [second], as: 'effect', handle: bench.effect }]);
    await bench.eventing.deadLetters.replay(letters);
    await until(async () => (await bench.effects()).length === 2);
    expect(await bench.effects()).toEqual(['known', 'newer']);
  });
});
