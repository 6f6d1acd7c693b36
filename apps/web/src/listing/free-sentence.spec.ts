import { expect, it } from 'vitest';
import type { Avail } from '../api/schema.ts';
import { freeParts } from './free-sentence.ts';

const avails: Avail[] = [
  { territories: ['KR'], media: ['svod'], from: '2026-01-01', exclusive: true },
  { territories: ['JP'], media: ['svod'], from: '2027-07-01', exclusive: true },
  { territories: ['TW'], media: ['theatrical'], from: '2026-01-01', exclusive: true },
];

it('the ask says what is free, what is free later, and what is not', () =>
  expect(
    freeParts(avails, {
      territories: ['KR', 'JP', 'TW'],
      media: ['svod'],
      window: { from: '2027-01-01', until: '2029-01-01' },
      exclusive: true,
    }),
  ).toEqual({ whole: ['KR'], later: [{ territory: 'JP', from: '2027-07-01' }], none: ['TW'] }));
