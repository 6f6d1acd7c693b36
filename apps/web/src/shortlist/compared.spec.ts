import { describe, expect, it } from 'vitest';
import { differs, idsIn, inAddress, toggled } from './compared.ts';

const id = (digit: number) => `0193a5c0-0000-7000-8000-00000000000${digit}`;

describe('the listings that an address names', () => {
  it('are read as they were written', () =>
    expect(idsIn(inAddress([id(1), id(2)]).ids)).toEqual([id(1), id(2)]));
  it('are each there once, and at most four', () =>
    expect(idsIn([1, 1, 2, 3, 4, 5].map(id).join())).toEqual([1, 2, 3, 4].map(id)));
  it.each([[undefined], [''], [7], ['x,../y']])('are none in %j', (said) => expect(idsIn(said)).toEqual([]));
  it('are not said where there are none', () => expect(inAddress([])).toEqual({}));
});

it('marking what is marked takes the mark away', () =>
  expect(toggled(toggled([id(1)], id(2)), id(1))).toEqual([id(2)]));

it('a row differs where one says something else', () =>
  expect([differs(['SVOD', 'SVOD']), differs(['SVOD', 'SVOD', ''])]).toEqual([false, true]));
