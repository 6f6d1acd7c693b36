import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { FOREVER } from './days.ts';
import {
  intersectIntervals,
  longestWithin,
  parseInterval,
  subtractIntervals,
  unionIntervals,
  type Interval,
} from './intervals.ts';

const between = (from: number, until: number): Interval => ({ from, until });

describe('union', () => {
  it('joins what overlaps', () =>
    expect(unionIntervals([between(1, 5)], [between(3, 9)])).toEqual([between(1, 9)]));
  it('joins what touches', () =>
    expect(unionIntervals([between(1, 5)], [between(5, 9)])).toEqual([between(1, 9)]));
  it('keeps apart what a day parts', () =>
    expect(unionIntervals([between(6, 9)], [between(1, 5)])).toEqual([between(1, 5), between(6, 9)]));
  it('swallows all that follows a beginning without end', () =>
    expect(unionIntervals([between(1, FOREVER)], [between(5, 9)])).toEqual([between(1, FOREVER)]));
});

describe('subtraction', () => {
  it('splits what it takes the middle of', () =>
    expect(subtractIntervals([between(1, 9)], [between(3, 5)])).toEqual([between(1, 3), between(5, 9)]));
  it('leaves what only touches', () =>
    expect(subtractIntervals([between(1, 5)], [between(5, 9)])).toEqual([between(1, 5)]));
  it('gives an end to what had none', () =>
    expect(subtractIntervals([between(1, FOREVER)], [between(9, FOREVER)])).toEqual([between(1, 9)]));
});

describe('intersection', () => {
  it('is what both have', () =>
    expect(intersectIntervals([between(1, 5), between(7, 9)], [between(3, 8)])).toEqual([
      between(3, 5),
      between(7, 8),
    ]));
  it('of what only touches is empty', () =>
    expect(intersectIntervals([between(1, 5)], [between(5, 9)])).toEqual([]));
  it('of two without end has none', () =>
    expect(intersectIntervals([between(1, FOREVER)], [between(5, FOREVER)])).toEqual([between(5, FOREVER)]));
});

describe('the longest stretch in a window', () => {
  it('is one interval, never a sum', () =>
    expect(longestWithin([between(1, 5), between(6, 12)], between(0, 20))).toBe(6));
  it('is cut at both ends', () => expect(longestWithin([between(1, FOREVER)], between(3, 7))).toBe(4));
  it('is nothing outside', () => expect(longestWithin([between(1, 5)], between(5, 9))).toBe(0));
});

it('a period that ends on its first day is refused', () =>
  expect(() => parseInterval({ from: '2027-01-01', until: '2027-01-01' })).toThrow(
    like.objectContaining({ code: 'empty-period', path: ['until'] }),
  ));
