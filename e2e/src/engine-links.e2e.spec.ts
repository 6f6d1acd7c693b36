import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, it, vi } from 'vitest';
import { faultsAtFullSize as full } from '@marquee/testing/fault-figures';
import { aroundFaultMs, closeMs, openMs, Ordeal } from './ordeal.ts';

const lateMs = full ? 5_000 : 1_500;
const faultMs = full ? 30_000 : 5_000;

vi.setConfig({ testTimeout: faultMs + aroundFaultMs });

let ordeal: Ordeal;
beforeAll(async () => {
  ordeal = await Ordeal.open();
}, openMs);
afterAll(() => ordeal[Symbol.asyncDispose](), closeMs);
afterEach(() => {
  for (const cable of Object.values(ordeal.market.cables)) cable.mend();
});

describe.each(['mongodb', 'redis', 'kafka'] as const)('R19 the link to %s', (engine) => {
  it(`is slow: each answer comes ${lateMs / 1_000} s late`, () =>
    ordeal.outlive({
      fault: 'R19',
      done: `${engine}: each answer ${lateMs / 1_000} s late, for ${faultMs / 1_000} s`,
      strike: () => during(() => ordeal.market.cables[engine].slow(lateMs)),
    }));

  it('has half-open sockets', () =>
    ordeal.outlive({
      fault: 'R19',
      done: `${engine}: all sockets half open, new ones too for ${faultMs / 1_000} s`,
      strike: () => during(() => ordeal.market.cables[engine].silence()),
      seenAs: engine,
    }));

  async function during(begin: () => void): Promise<void> {
    begin();
    await sleep(faultMs);
    ordeal.market.cables[engine].mend();
  }
});
