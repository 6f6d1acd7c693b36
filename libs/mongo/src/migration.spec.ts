import { describe, expect, it } from 'vitest';
import { migrationPlan, type Migration } from './migration.ts';

const migration = (id: string, more: Partial<Migration> = {}): Migration => ({
  id,
  what: `${id} holds`,
  up: async () => undefined,
  ...more,
});
const done = (id: string, more: { ends?: string; what?: string } = {}) => ({
  _id: id,
  what: `${id} holds`,
  at: new Date(0),
  ...more,
});
const plan = (known: readonly Migration[], stored: Parameters<typeof migrationPlan>[1]) => {
  const { toRun, newer } = migrationPlan(known, stored);
  return { toRun: toRun.map(({ id }) => id), newer };
};

describe('migrations', () => {
  it('are run in the order of the list, those that are done left out', () =>
    expect(plan([migration('a'), migration('b'), migration('c')], [done('a')])).toEqual({
      toRun: ['b', 'c'],
      newer: [],
    }));

  it('are run again where a run was cut off', () =>
    expect(plan([migration('a')], [{ _id: 'a', what: 'a holds' }]).toRun).toEqual(['a']));

  it('are run where another branch came first with one that stands behind them', () =>
    expect(plan([migration('a'), migration('b')], [done('b')]).toRun).toEqual(['a']));

  it('of a newer version are no obstacle: this one goes on serving while that one is brought in', () =>
    expect(plan([migration('a')], [done('a'), done('b')])).toEqual({ toRun: [], newer: ['b'] }));

  it('of a newer version are none either, where they take away what this code does not read any more', () =>
    expect(plan([migration('a')], [done('a'), done('b', { ends: 'a' })]).newer).toEqual(['b']));

  it('are refused where a newer version has taken away what this code reads', () =>
    expect(() => plan([], [done('a'), done('b', { ends: 'a' })])).toThrow(
      'It takes a version that knows a.',
    ));

  it('are refused where an id stands for another one by now', () =>
    expect(() => plan([migration('a')], [done('a', { what: 'something else' })])).toThrow(
      'an id of its own',
    ));

  it('are refused where two have one id', () =>
    expect(() => plan([migration('a'), migration('a')], [])).toThrow('same id'));
});
