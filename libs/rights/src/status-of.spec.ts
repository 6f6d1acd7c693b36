import { expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { statusOf, type RightsPosition } from './index.ts';
import { encumbrance, line } from './spec-builders.ts';

const cell = { territory: 'KR', medium: 'svod', language: 'ko', day: '2027-05-01' };
const given = (...encumbrances: NonNullable<RightsPosition['encumbrances']>) =>
  statusOf(cell, { lines: [line()], encumbrances });

it('an exclusive line is exclusive-free', () => expect(given()).toBe('exclusive-free'));
it('a non-exclusive line is non-exclusive-free', () =>
  expect(statusOf(cell, { lines: [line({ exclusivity: 'non-exclusive' })] })).toBe('non-exclusive-free'));
it('an exclusive line beside a non-exclusive one is exclusive-free', () =>
  expect(statusOf(cell, { lines: [line({ exclusivity: 'non-exclusive' }), line()] })).toBe('exclusive-free'));
it('a non-exclusive licence leaves it non-exclusive-free', () =>
  expect(given(encumbrance('non-exclusive-licence'))).toBe('non-exclusive-free'));
it('a hold shows', () => expect(given(encumbrance('hold'))).toBe('on-hold'));
it('a holdback goes before a hold', () =>
  expect(given(encumbrance('hold'), encumbrance('holdback'))).toBe('held-back'));
it('a licence goes before a holdback', () =>
  expect(given(encumbrance('holdback'), encumbrance('exclusive-licence'))).toBe('licensed'));
it('what no line offers is not offered, though it is licensed', () =>
  expect(statusOf(cell, { lines: [], encumbrances: [encumbrance('exclusive-licence')] })).toBe(
    'not-offered',
  ));
it('the first day of a period is in it', () =>
  expect(statusOf({ ...cell, day: '2027-01-01' }, { lines: [line()] })).toBe('exclusive-free'));
it('the day a period ends is not in it', () =>
  expect(statusOf({ ...cell, day: '2028-01-01' }, { lines: [line()] })).toBe('not-offered'));
it('a day that does not exist is refused', () =>
  expect(() => statusOf({ ...cell, day: '2027-02-30' }, { lines: [line()] })).toThrow(
    like.objectContaining({ code: 'bad-day', path: ['cell', 'day'] }),
  ));
