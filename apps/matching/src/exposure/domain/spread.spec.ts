import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { spreadOf } from './spread.ts';

describe('the Gini coefficient', () => {
  it.each([
    [[5, 5, 5, 5], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 2, 3, 4], 0.25],
    [[], 0],
    [[0, 0], 0],
  ])('of %j is %j', (values, gini) => expect(spreadOf(values).gini).toBe(gini));

  it('is half the mean difference of two, over the mean', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
        const sum = differences.reduce((all, difference) => all + difference, 0);
        expect(spreadOf(values).gini).toBeCloseTo(sum / (2 * values.length * total), 3);
      }),
    ));
});

it('the tenth with the most is rounded up to whole holders', () =>
  expect(spreadOf([...Array<number>(10).fill(1), 10]).topTenth).toBeCloseTo(11 / 20, 4));

it('the Lorenz curve rises from nothing to all, below the even line', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000 }), { minLength: 1, maxLength: 100 }), (values) => {
      const { lorenz } = spreadOf(values);
      expect(lorenz.at(0)).toEqual({ holders: 0, held: 0 });
      expect(lorenz.at(-1)).toEqual({ holders: 1, held: 1 });
      lorenz.forEach(({ holders, held }, at) => {
        expect(held).toBeLessThanOrEqual(holders + 1e-4);
        expect(held).toBeGreaterThanOrEqual(lorenz[at - 1]?.held ?? 0);
      });
    }),
  ));
