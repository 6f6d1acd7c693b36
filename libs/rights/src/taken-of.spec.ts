import { expect, it } from 'vitest';
import { takenOf, type RightsPosition } from './index.ts';
import { encumbrance, line } from './spec-builders.ts';

const usual = { territories: ['KR'], media: ['svod'], from: '2027-01-01', until: '2028-01-01' };
const given = (...encumbrances: NonNullable<RightsPosition['encumbrances']>) =>
  takenOf({ lines: [line()], encumbrances }, { languages: ['en', 'ko'] });

it.each([
  ['exclusive-licence', 'licensed'],
  ['holdback', 'held-back'],
  ['hold', 'on-hold'],
] as const)('what is under a %s is %s', (kind, status) =>
  expect(given(encumbrance(kind))).toEqual([{ ...usual, status }]),
);

it('what is licensed non-exclusively is free', () =>
  expect(given(encumbrance('non-exclusive-licence'))).toEqual([]));

it('what is not offered is not taken, though it is licensed', () =>
  expect(given(encumbrance('exclusive-licence', { territories: ['JP'] }))).toEqual([]));

it('a cell is taken once, a licence before a holdback, and that before a hold', () =>
  expect(
    given(
      encumbrance('hold'),
      encumbrance('holdback', { from: '2027-04-01' }),
      encumbrance('exclusive-licence', { from: '2027-07-01' }),
    ),
  ).toEqual([
    { ...usual, from: '2027-07-01', status: 'licensed' },
    { ...usual, from: '2027-04-01', until: '2027-07-01', status: 'held-back' },
    { ...usual, until: '2027-04-01', status: 'on-hold' },
  ]));

it('what is taken in some languages names them', () =>
  expect(given(encumbrance('exclusive-licence', { languages: ['ko'] }))).toEqual([
    { ...usual, languages: ['ko'], status: 'licensed' },
  ]));
