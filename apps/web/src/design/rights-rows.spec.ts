import { expect, it } from 'vitest';
import { alike } from './rights-rows.ts';

const boxes = [{ territories: ['JP', 'KR', 'TH'] }, { territories: ['TH', 'VN'] }];

it('places with the same rights stand together, the most first', () =>
  expect(alike(boxes, ['VN', 'TH', 'KR', 'JP'])).toEqual([['KR', 'JP'], ['VN'], ['TH']]));

it('so do those with none', () => expect(alike(boxes, ['DE', 'FR'])).toEqual([['DE', 'FR']]));
