import { expect, it } from 'vitest';
import { previewOf } from './preview.ts';

it('counts what goes up, down, stays and is lost', () =>
  expect(
    previewOf([
      { score: 50, then: 60.5 },
      { score: 50, then: 45 },
      { score: 50, then: 50 },
      { score: 50, then: undefined },
    ]),
  ).toEqual({ sampled: 4, unchanged: 1, raised: 1, lowered: 1, lost: 1, meanChange: 1.83 }));

it('of no matches says nothing', () =>
  expect(previewOf([])).toEqual({
    sampled: 0,
    unchanged: 0,
    raised: 0,
    lowered: 0,
    lost: 0,
    meanChange: 0,
  }));
