import { randomUUID } from 'node:crypto';
import { companyRegistered, companyTopic } from '@marquee/contracts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench } from './eventing-under-test.fixture.ts';
import { toStored, type NewEvent } from './event.ts';
import { requestsOf } from './produce-requests.ts';

describe('a view', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  it('R09 is rebuilt the same from the start of its topic, and effects are not run again', async () => {
    const companies = Array.from({ length: 6 }, () => randomUUID());
    const registered = companies.map((id) => ({
      ...change(id, 1, 'registered'),
      definition: companyRegistered,
    }));
    const effect = { of: [companyRegistered], as: 'effect', handle: bench.effect } as const;
    await bench.tell(...registered);
    for (let version = 2; version <= 5; version++)
      await bench.tell(...companies.map((id) => change(id, version)));
    await bench.consume([bench.companyView(), effect]);
    await bench.heard(30);
    const rebuilt = await bench.consume([bench.companyView('rebuilt'), effect], { rebuild: 'one' });
    await bench.heard(30, { group: 'catalogue.rebuild.one' });
    expect(rebuilt.faults()).toEqual([]);
    expect(await bench.view()).toHaveLength(6);
    expect(await bench.view('rebuilt')).toEqual(await bench.view());
    expect(await bench.effects()).toHaveLength(6);
  });

  it('R10 is the same, however events are repeated and shuffled across aggregates', async () => {
    await bench.consume([bench.companyView()]);
    let told = 0;
    const anOrder = fc.array(fc.record({ company: fc.nat(3), back: fc.nat(3) }), {
      minLength: 8,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(anOrder, async (turns) => {
        const companies = Array.from({ length: 4 }, () => randomUUID());
        const events = interleaved(companies, turns);
        await bench.produce(companyTopic.name, ...messagesOf(events));
        told += events.length;
        await bench.heard(told);
        const last = new Map(events.map(({ aggregateId }) => [aggregateId, 0]));
        for (const { aggregateId, version } of events)
          last.set(aggregateId, Math.max(version, last.get(aggregateId) ?? 0));
        const rows = await bench.mongo
          .collection<{ _id: string; version: number }>('view')
          .find({ _id: { $in: companies } })
          .toArray();
        expect(new Map(rows.map(({ _id, version }) => [_id, version]))).toEqual(last);
      }),
      { numRuns: process.env['MARQUEE_FAULTS'] === 'full' ? 200 : 8 },
    );
  });
});

/** Each turn tells a company's next version, after up to three of its last ones once more. */
function interleaved(
  companies: readonly string[],
  turns: readonly { company: number; back: number }[],
): NewEvent[] {
  const at = new Map<string, number>();
  return turns.flatMap(({ company, back }) => {
    const id = companies[company] ?? '';
    const next = (at.get(id) ?? 0) + 1;
    at.set(id, next);
    const from = Math.max(1, next - back);
    return Array.from({ length: next - from + 1 }, (_, step) => change(id, from + step));
  });
}

const messagesOf = (events: readonly NewEvent[]) =>
  events.flatMap((event) => {
    const stored = toStored(event, `${event.aggregateId}-${event.version}`);
    const row = { _id: '', aggregateId: '', version: 1, topic: '', time: new Date(), traceparent: '' };
    return requestsOf([{ ...row, events: [stored] }], '/spec').flat();
  });
