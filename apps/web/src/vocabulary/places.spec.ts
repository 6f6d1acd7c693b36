import { describe, expect, it } from 'vitest';
import { expandPlaces, foldPlaces } from './places.ts';

describe('places of a rights line', () => {
  it('are said by the group that is there as a whole', () =>
    expect(foldPlaces(['TW', 'CN', 'MO', 'HK'])).toEqual(['greater-china']));

  it('are said one by one where a group is not whole', () =>
    expect(foldPlaces(['CN', 'HK'])).toEqual(['CN', 'HK']));

  it('are a group and what is left', () =>
    expect(foldPlaces(['BE', 'NL', 'LU', 'FR'])).toEqual(['benelux', 'FR']));

  it('name no group that another contains', () =>
    expect(foldPlaces(expandPlaces(['asia']))).toEqual(['asia']));

  it.each([['worldwide'], ['europe'], ['latam']])('are the same after %s is expanded and folded', (group) =>
    expect(expandPlaces(foldPlaces(expandPlaces([group]))).sort()).toEqual(expandPlaces([group]).sort()),
  );
});
