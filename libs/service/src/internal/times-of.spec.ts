import { expect, it } from 'vitest';
import { timesOf } from './times-of.ts';

const at = (second: number) => new Date(Date.UTC(2027, 2, 1, 3, 0, second));
const times = (...seconds: number[]) => timesOf(seconds.map(at));

it('tells when the last happened, in whatever order they come', () =>
  expect(times(7, 1, 5).at).toBe(at(7).toISOString()));

it('tells when half of several had happened', () => {
  expect(times(7, 1, 5).middleAt).toBe(at(5).toISOString());
  expect(times(9, 1, 5, 7).middleAt).toBe(at(5).toISOString());
});

it('tells of one when it happened, and nothing of none', () => {
  expect(times(4)).toEqual({ at: at(4).toISOString() });
  expect(times()).toEqual({});
});
