import { beforeEach, describe, expect, it } from 'vitest';
import { PartitionHolds } from './partition-holds.ts';

describe('a partition that waits', () => {
  let now: Date;
  let holds: PartitionHolds;
  beforeEach(() => {
    now = new Date(0);
    holds = new PartitionHolds(() => now);
  });

  it('is tried again after 100 ms, then ever later, up to 5 s; from the start once it went on', () => {
    const waits = Array.from({ length: 8 }, () => holds.hold('t[0]', 'why'));
    expect(waits).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
    expect(holds.hold('t[1]', 'why')).toBe(100);
    holds.release('t[0]');
    expect(holds.hold('t[0]', 'why')).toBe(100);
  });

  it('is a fault at once where its dead letter is refused, else after half a minute', () => {
    const doomed = { offset: '7', cause: { code: 'c', message: 'm' } };
    holds.hold('t[0]', 'refused', doomed);
    holds.hold('t[1]', 'not yet');
    expect(holds.faults()).toEqual(['t[0] stands still: refused']);
    now = new Date(30_001);
    expect(holds.faults()).toEqual(['t[0] stands still: refused', 't[1] stands still: not yet']);
    holds.releaseAll();
    expect(holds.faults()).toEqual([]);
  });

  it('remembers what is to become a dead letter, and no other message', () => {
    const cause = { code: 'c', message: 'm' };
    holds.hold('t[0]', 'refused', { offset: '7', cause });
    expect(holds.doom('t[0]', '7')).toEqual(cause);
    expect(holds.doom('t[0]', '8')).toBeUndefined();
    expect(holds.doom('t[1]', '7')).toBeUndefined();
  });
});
