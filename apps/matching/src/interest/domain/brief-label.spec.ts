import { territories } from '@marquee/contracts';
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { labelOf } from './brief-label.ts';

const regionsOf = (wanted: string[]) => labelOf({ gates: { rights: { territories: wanted } } }).regions;

it.each([
  [['SG', 'TH'], ['south-east-asia']],
  [
    ['HK', 'KR'],
    ['asia', 'greater-china'],
  ],
  [[...territories], ['worldwide']],
  [['JM'], []],
])('of %j tells %j', (wanted, regions) => expect(regionsOf(wanted)).toEqual(regions));

it('tells the media', () =>
  expect(labelOf({ gates: { rights: { media: ['svod', 'pay-tv'] } } }).media).toEqual(['pay-tv', 'svod']));

it('never names a country', () =>
  fc.assert(
    fc.property(fc.subarray([...territories]), (wanted) => {
      expect(regionsOf(wanted).filter((region) => territories.includes(region))).toEqual([]);
    }),
  ));
