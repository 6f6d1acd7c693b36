import { expect, it } from 'vitest';
import fc from 'fast-check';
import { largestBox } from './largest-box.ts';

const goodAt = (grid: readonly (readonly boolean[])[]) => (cell: readonly number[]) =>
  grid[cell[0] ?? 0]?.[cell[1] ?? 0] ?? false;

it('keeps all where all is good', () =>
  expect(largestBox([2, 3], () => true)).toEqual([
    [0, 1],
    [0, 1, 2],
  ]));
it('finds none where nothing is good', () => expect(largestBox([2, 2], () => false)).toBeUndefined());
it('gives up the one row that spoils the rest', () => {
  const grid = [
    [true, true, true],
    [false, true, false],
    [true, true, true],
  ];
  expect(largestBox([3, 3], goodAt(grid))).toEqual([
    [0, 2],
    [0, 1, 2],
  ]);
});

it('leaves only good combinations, and some wherever there is one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (grid) => {
        const isGood = goodAt(grid);
        const box = largestBox([grid.length, 4], isGood);
        if (!box) {
          expect(grid.flat()).not.toContain(true);
          return;
        }
        const [rows = [], columns = []] = box;
        expect(rows.length * columns.length).toBeGreaterThan(0);
        for (const row of rows) for (const column of columns) expect(isGood([row, column])).toBe(true);
      },
    ),
  ));
