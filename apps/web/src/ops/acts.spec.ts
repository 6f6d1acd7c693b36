import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../api/schema.ts';
import { actsOf, saidOf } from './acts.ts';

const entry = (actId: string, outcome: AuditEntry['outcome']): AuditEntry => ({
  ...{ id: `${actId}-${outcome}`, actId, outcome, at: '2027-03-01T03:00:00Z' },
  ...{ memberId: 'm', what: 'dead-letters.replay', on: {} },
});

describe('acts of the trail', () => {
  it('are told once, as they ended', () =>
    expect(actsOf([entry('b', 'begun'), entry('a', 'done'), entry('a', 'begun')])).toEqual([
      entry('b', 'begun'),
      entry('a', 'done'),
    ]));

  it('name what they were done to', () =>
    expect(saidOf({ group: 'matching', count: 3 })).toBe('group matching · count 3'));
});
