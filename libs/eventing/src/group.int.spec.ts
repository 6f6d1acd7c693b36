import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { companyChanged, companyTopic } from '@marquee/contracts';
import { faultsAtFullSize as full, tellFigures } from '@marquee/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from './company-events.fixture.ts';
import { Bench, sessionTimeoutMs, until, type SpecHandler } from './eventing-under-test.fixture.ts';

/** Of each company, and how often another consumer comes and goes. */
const versions = full ? 1_500 : 10;
const joins = full ? 8 : 1;
const betweenMs = full ? 5_000 : 0;

describe('a consumer in its group', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  const effectAfter = (ms: number, begun: string[] = []): SpecHandler => ({
    of: [companyChanged],
    as: 'effect',
    handle: async (delivery) => {
      begun.push(...delivery.events.map(({ id }) => id));
      await sleep(ms);
      await bench.effect(delivery);
    },
  });

  it('R12 is not thrown out while a handler is slower than the session timeout', async () => {
    const begun: string[] = [];
    await bench.tell(change(randomUUID(), 1));
    const transport = await bench.consume([effectAfter(sessionTimeoutMs + 2_000, begun)]);
    await bench.heard(1);
    expect(begun).toHaveLength(1);
    expect(transport.faults()).toEqual([]);
  });

  it('that stops ends the handler in hand, begins no other, and commits what is settled', async () => {
    const begun: string[] = [];
    const company = randomUUID();
    await bench.tell(change(company, 1, 'a'), change(company, 2, 'b'), change(company, 3, 'c'));
    const transport = await bench.consume([effectAfter(500, begun)]);
    await until(() => begun.length === 1);
    await bench.stop(transport);
    expect(await bench.effects()).toEqual(['a']);
    expect(begun).toHaveLength(1);
    expect(await bench.committed(companyTopic.name)).toBe(1);
    await bench.consume([effectAfter(0, begun)]);
    await until(async () => (await bench.effects()).length === 3);
    expect(begun).toHaveLength(3);
  });

  it('R11 shares its partitions anew in the middle of a batch, and each effect happens once', async () => {
    const companies = Array.from({ length: 12 }, () => randomUUID());
    for (let version = 1; version <= versions; version++)
      await bench.tell(...companies.map((id) => change(id, version, `${id} ${version}`)));
    const count = companies.length * versions;
    await bench.consume([effectAfter(20)]);
    await until(async () => (await bench.effects()).length > 5);
    const began = performance.now();
    let rebalances = 0;
    for (let join = 0; join < joins; join++) {
      const before = (await bench.effects()).length;
      if (join > 0 && before >= count) break; // without load a rebalance shows nothing
      const second = await bench.consume([effectAfter(20)]);
      await until(async () => (await bench.effects()).length > Math.min(before + 30, count - 1));
      await sleep(betweenMs);
      await bench.stop(second);
      await sleep(betweenMs);
      rebalances += 2;
    }
    const seconds = (performance.now() - began) / 1_000;
    await bench.heard(count);
    const effects = await bench.effects();
    expect(effects).toHaveLength(count);
    expect(new Set(effects).size).toBe(count);
    tellFigures({
      fault: 'R11',
      done: `${rebalances} rebalances in ${seconds.toFixed(0)} s, in the middle of batches`,
      load: `${count} events`,
      nothingLost: `${count} of ${count} effects, each once`,
    });
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });

  it('reads nothing while its gate is closed, and goes on when it opens', async () => {
    let closed: string | undefined = 'the queue is full';
    await bench.tell(change(randomUUID(), 1, 'well'));
    await bench.consume([effectAfter(0)], { gate: { closedBecause: () => closed } });
    await sleep(1_500);
    expect(await bench.effects()).toEqual([]);
    closed = undefined;
    await until(async () => (await bench.effects()).length === 1);
  });

  it('does not begin the rest of a batch when its gate closes in the middle', async () => {
    let closed: string | undefined;
    const company = randomUUID();
    await bench.tell(...Array.from({ length: 5 }, (_, at) => change(company, at + 1)));
    await until(async () => (await bench.mongo.collection('outbox').countDocuments()) === 0);
    const handler: SpecHandler = {
      of: [companyChanged],
      as: 'effect',
      handle: async (delivery) => {
        await bench.effect(delivery);
        closed = 'the queue is full';
      },
    };
    await bench.consume([handler], { gate: { closedBecause: () => closed } });
    await until(() => closed !== undefined);
    await sleep(700);
    expect(await bench.effects()).toHaveLength(1);
  });
});
