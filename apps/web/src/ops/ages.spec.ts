import { expect, it } from 'vitest';
import { ageParts } from './ages.ts';

it.each([
  [0.4, 's', 0],
  [119, 's', 119],
  [120, 'min', 2],
  [7_199, 'min', 119],
  [7_200, 'h', 2],
  [172_800, 'd', 2],
] as const)('%s s are told in %s', (seconds, unit, count) =>
  expect(ageParts(seconds)).toEqual({ unit, count }),
);
