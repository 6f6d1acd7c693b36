import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { companyTopic } from '@marquee/contracts';
import { faultsAtFullSize as full, tellFigures } from '@marquee/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toKafkaMessage } from './cloud-event.ts';
import { change } from './company-events.fixture.ts';
import { toStored } from './event.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';

const events = full ? 100_000 : 10_000;
const bytesEach = 10_000;
const heapMb = 48;
/** Garbage that waits to be collected makes figures go up and down by so much. */
const marginMb = 32;
const batch = 90;

interface Sample {
  readonly handled: number;
  readonly rss: number;
  readonly heapUsed: number;
}

describe('a consumer with a small heap', () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open({ relay: false })), 60_000);
  afterEach(() => bench.close(), 60_000);

  async function fillTopic(): Promise<void> {
    const name = 'x'.repeat(bytesEach);
    const circumstances = { source: '/spec', time: new Date(), traceparent: '' };
    const message = () =>
      toKafkaMessage(toStored(change(randomUUID(), 1, name), randomUUID()), circumstances);
    for (let sent = 0; sent < events; sent += batch) {
      const count = Math.min(batch, events - sent);
      await bench.produce(companyTopic.name, ...Array.from({ length: count }, message));
    }
  }

  /** What a process of its own has held in memory while it read all of it. */
  async function readAll(): Promise<Sample[]> {
    const script = fileURLToPath(new URL('./backlog-reader.fixture.ts', import.meta.url));
    const flags = [`--max-old-space-size=${heapMb}`, '--conditions=@marquee/source'];
    const reader = spawn(process.execPath, [...flags, script, bench.prefix], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const samples: Sample[] = [];
    createInterface({ input: reader.stdout }).on('line', (line) => samples.push(JSON.parse(line) as Sample));
    try {
      await until(
        () =>
          (samples.at(-1)?.handled ?? 0) >= events || reader.exitCode !== null || reader.signalCode !== null,
        full ? 1_800_000 : 90_000,
      );
    } finally {
      reader.kill('SIGKILL');
      if (reader.exitCode === null && reader.signalCode === null) await once(reader, 'exit');
    }
    return samples.filter(({ handled }) => handled > 0);
  }

  it(
    `R23 reads a backlog of ${events} events, many times its heap, with memory flat`,
    async () => {
      await fillTopic();
      const startedAt = performance.now();
      const samples = await readAll();
      const seconds = (performance.now() - startedAt) / 1_000;
      expect(await bench.mongo.collection('effects').countDocuments()).toBe(events);
      const peakMb = (what: 'rss' | 'heapUsed', from: number, to: number) =>
        Math.max(
          ...samples
            .filter(({ handled }) => handled > events * from && handled <= events * to)
            .map((sample) => sample[what] / 2 ** 20),
        );
      for (const what of ['rss', 'heapUsed'] as const)
        expect(peakMb(what, 0.5, 1)).toBeLessThan(peakMb(what, 0, 0.5) + marginMb);
      tellFigures({
        fault: 'R23',
        done: `a backlog of ${events} events, ${(events * bytesEach) / 1e6} MB, read with a heap of ${heapMb} MB`,
        load: `${Math.round(events / seconds)} events/s; memory at most ${Math.round(peakMb('rss', 0, 0.5))} MB in the first half, ${Math.round(peakMb('rss', 0.5, 1))} MB in the second`,
        nothingLost: `${events} of ${events} effects`,
      });
    },
    full ? 3_600_000 : 180_000,
  );
});
