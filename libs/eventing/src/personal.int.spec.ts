import { randomUUID } from 'node:crypto';
import { memberChanged, memberTopic, MemberFact } from '@marquee/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EffectDelivery } from './handlers.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { DeadLetter } from './failure.ts';

describe('a dead letter of a topic with personal data', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('holds no data, and its replay fetches the original, again and again', async () => {
    const memberId = randomUUID();
    const data = MemberFact.parse({
      memberId,
      version: 1,
      companyId: randomUUID(),
      name: 'Ada',
      email: 'ada@example.org',
      zone: 'Europe/London',
      locale: 'en',
      speaks: ['en'],
      roles: ['buyer'],
    });
    let failures = 2;
    const heard: string[] = [];
    await bench.consumeMembers(async ({ events: [event], once }: EffectDelivery<typeof memberChanged>) => {
      if (failures > 0) {
        failures -= 1;
        throw new DeadLetter('refused', `cannot take ${event?.data.email ?? ''}`);
      }
      await once(() => Promise.resolve());
      heard.push(event?.data.email ?? '');
    });
    await bench.tell({ definition: memberChanged, aggregateId: memberId, version: 1, data });
    const letters = () => bench.deadLetters(memberTopic.name, 'notification');
    await until(async () => (await letters()).length === 1);
    await bench.eventing.deadLetters.replay(await letters());
    await until(async () => (await letters()).length === 2);
    const [first, second] = await letters();
    expect(JSON.stringify([first, second])).not.toContain('ada@');
    expect(first?.message.value).toBeNull();
    expect(second?.origin).toEqual(first?.origin);
    await bench.eventing.deadLetters.replay(second ? [second] : []);
    await until(() => heard.length === 1);
    expect(heard).toEqual(['ada@example.org']);
  });
});
