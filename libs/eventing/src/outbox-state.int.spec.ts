import { randomUUID } from 'node:crypto';
import { companyTopic } from '@marquee/contracts';
import { Metrics } from '@marquee/telemetry';
import { like } from '@marquee/testing/like';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { OutboxState } from './outbox-state.ts';

describe('what is seen of an outbox', () => {
  let bench: Bench;
  let state: OutboxState;
  const inAMinute = () => new Date(Date.now() + 60_000);
  beforeEach(async () => {
    bench = await Bench.open({ relay: false });
    state = new OutboxState(bench.mongo, inAMinute);
  });
  afterEach(() => bench.close());
  const figures = async () => {
    const metrics = new Metrics('spec');
    state.figure(metrics);
    return metrics.registry.metrics();
  };

  it('is what waits, since when, of whom, and that nobody publishes it', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await bench.tell(change(one, 1), change(one, 2));
    const { rows, topics, lease, oldestAt } = await state.look();
    expect({ rows, lease }).toEqual({ rows: 2, lease: undefined });
    expect(topics).toEqual([{ topic: companyTopic.name, rows: 2, oldestAt }]);
    expect(await state.waitingSince([one])).toEqual(oldestAt);
    expect(await state.waitingSince([other])).toBeUndefined();
    const scrape = await figures();
    expect(scrape).toContain('outbox_rows{service="spec"} 2');
    expect(Number(/outbox_oldest_seconds\{.*\} (\S+)/.exec(scrape)?.[1])).toBeGreaterThanOrEqual(59);
  });

  it('is nothing once it is published, and who publishes', async () => {
    state = new OutboxState(bench.mongo, () => new Date());
    await bench.tell(change(randomUUID(), 1));
    await bench.relay();
    await until(async () => (await state.look()).rows === 0);
    const { oldestAt, lease } = await state.look();
    expect(oldestAt).toBeUndefined();
    expect(lease?.holder).toEqual(like.any(String));
    expect(await figures()).toContain('outbox_oldest_seconds{service="spec"} 0');
  });
});
