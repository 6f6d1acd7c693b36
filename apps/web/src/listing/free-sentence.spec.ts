import { expect, it } from 'vitest';
import type { Avail, Taken } from '../api/schema.ts';
import { freeParts } from './free-sentence.ts';

const avails: Avail[] = [
  { territories: ['KR'], media: ['svod'], from: '2026-01-01', exclusive: true },
  { territories: ['JP'], media: ['svod'], from: '2027-07-01', exclusive: true },
  { territories: ['TW'], media: ['theatrical'], from: '2026-01-01', exclusive: true },
  { territories: ['VN'], media: ['svod'], from: '2026-01-01', exclusive: false },
];
const since = { media: ['svod' as const], from: '2026-01-01' };
const taken: Taken[] = [
  { ...since, territories: ['TH', 'SG'], status: 'licensed' },
  { ...since, territories: ['MY'], status: 'held-back' },
  { ...since, territories: ['ID'], status: 'on-hold' },
];

it('the ask says what is free, what is free later, and what is not, and why', () =>
  expect(
    freeParts(
      { avails, taken },
      {
        territories: ['KR', 'JP', 'TW', 'VN', 'TH', 'MY', 'SG', 'ID'],
        media: ['svod'],
        languages: [],
        window: { from: '2027-01-01', until: '2029-01-01' },
        exclusive: true,
      },
    ),
  ).toEqual({
    whole: ['KR'],
    later: [{ territory: 'JP', from: '2027-07-01' }],
    gone: [
      { state: 'none', territories: ['TW'] },
      { state: 'open', territories: ['VN'] },
      { state: 'licensed', territories: ['TH', 'SG'] },
      { state: 'held-back', territories: ['MY'] },
      { state: 'on-hold', territories: ['ID'] },
    ],
  }));
