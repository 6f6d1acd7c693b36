import { describe, expect, it } from 'vitest';
import { gateReasons, keepsFromReady, type GateReason } from './gate-reasons.ts';

const limitOf = () => 100;
const sound = { away: false, evictionPolicy: 'noeviction', depths: new Map() } as const;
const holding = (depth: number) => ({ ...sound, depths: new Map([['q', depth]]) });
const over = (depth: number): GateReason => ({ code: 'queue-over-limit', queue: 'q', depth, limit: 100 });

describe('the gate', () => {
  it('is open where Redis is sound', () => expect(gateReasons(sound, limitOf, [])).toEqual([]));

  it('is open while a queue is at its limit', () =>
    expect(gateReasons(holding(100), limitOf, [])).toEqual([]));

  it('closes when a queue is over its limit', () =>
    expect(gateReasons(holding(101), limitOf, [])).toEqual([over(101)]));

  it('stays closed until the queue is at half', () =>
    expect(gateReasons(holding(51), limitOf, [over(101)])).toEqual([over(51)]));

  it('opens at half', () => expect(gateReasons(holding(50), limitOf, [over(101)])).toEqual([]));

  it('closes while Redis is away', () =>
    expect(gateReasons({ away: true }, limitOf, [])).toEqual([{ code: 'redis-away' }]));

  it('closes while Redis refuses writes', () =>
    expect(gateReasons({ ...sound, refusal: 'OOM' }, limitOf, [])).toEqual([
      { code: 'redis-refuses-writes', message: 'OOM' },
    ]));

  it('closes where Redis may throw jobs away', () =>
    expect(gateReasons({ ...sound, evictionPolicy: 'allkeys-lru' }, limitOf, [])).toEqual([
      { code: 'redis-evicts', policy: 'allkeys-lru' },
    ]));
});

describe('readiness', () => {
  it('is not lost by being busy', () => expect(keepsFromReady(over(101))).toBe(false));
  it('is lost without Redis', () => expect(keepsFromReady({ code: 'redis-away' })).toBe(true));
});
