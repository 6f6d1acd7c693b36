import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  hasDay,
  intersect,
  parseDay,
  rightsOf,
  sameRights,
  subtract,
  toAvails,
  union,
  type Cell,
  type RightsSet,
} from '../index.ts';
import { daysAt } from '../cells.ts';
import { cells, languages, levelByLines, type Level } from './model.ts';
import { lines } from './small-world.ts';

const rights = lines.map(rightsOf);
const order: Level[] = ['none', 'non-exclusive', 'exclusive'];

function levelIn(set: RightsSet, { territory, medium, language, day }: Cell): Level {
  const isIn = (layer: RightsSet['free']) =>
    hasDay(daysAt(layer, territory, medium, language), parseDay(day));
  if (isIn(set.exclusive)) return isIn(set.free) ? 'exclusive' : 'none';
  return isIn(set.free) ? 'non-exclusive' : 'none';
}

/** The operation, and what it makes of two cells. */
function agrees(
  operation: (a: RightsSet, b: RightsSet) => RightsSet,
  onCells: (a: Level, b: Level) => Level,
) {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const result = operation(rightsOf(a), rightsOf(b));
      const expected = (cell: Cell) => onCells(levelByLines(a, cell), levelByLines(b, cell));
      expect(cells.filter((cell) => levelIn(result, cell) !== expected(cell))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}

function always(law: (a: RightsSet, b: RightsSet, c: RightsSet) => readonly [RightsSet, RightsSet]) {
  fc.assert(fc.property(rights, rights, rights, (a, b, c) => sameRights(...law(a, b, c))));
}

describe('cell by cell', () => {
  it('lines offer what the model says', () =>
    agrees(
      (a) => a,
      (a) => a,
    ));
  it('a union has the higher of the two levels', () =>
    agrees(union, (a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b)));
  it('an intersection has the lower of the two levels', () =>
    agrees(intersect, (a, b) => (order.indexOf(a) < order.indexOf(b) ? a : b)));
  it('a difference keeps the level where the second has none', () =>
    agrees(subtract, (a, b) => (b === 'none' ? a : 'none')));
});

describe('the laws, in one form however a set was made', () => {
  it('union commutes', () => always((a, b) => [union(a, b), union(b, a)]));
  it('union associates', () => always((a, b, c) => [union(a, union(b, c)), union(union(a, b), c)]));
  it('union with itself changes nothing', () => always((a) => [union(a, a), a]));
  it('intersection commutes', () => always((a, b) => [intersect(a, b), intersect(b, a)]));
  it('intersection associates', () =>
    always((a, b, c) => [intersect(a, intersect(b, c)), intersect(intersect(a, b), c)]));
  it('intersection distributes over union', () =>
    always((a, b, c) => [intersect(a, union(b, c)), union(intersect(a, b), intersect(a, c))]));
  it('what is in a set is absorbed by it', () => always((a, b) => [union(a, intersect(a, b)), a]));
  it('subtracting two is subtracting their union', () =>
    always((a, b, c) => [subtract(subtract(a, b), c), subtract(a, union(b, c))]));
  it('subtraction undoes a union but for what was common', () =>
    always((a, b) => [subtract(union(a, b), b), subtract(a, b)]));
  it('two ways to the same set are written as the same avails', () =>
    fc.assert(
      fc.property(rights, rights, rights, (a, b, c) => {
        const written = (set: RightsSet) => toAvails(set, { languages });
        expect(written(intersect(union(c, b), a))).toEqual(written(union(intersect(a, b), intersect(a, c))));
      }),
    ));
  it('nothing is left of a set without itself', () => always((a) => [subtract(a, a), rightsOf([])]));
});
