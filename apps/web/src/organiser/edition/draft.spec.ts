import { describe, expect, it } from 'vitest';
import { changeOf, daysFrom, draftOf, faultsOf, isSame } from './draft.ts';

const terms = {
  name: 'Hong Kong 2027',
  opensOn: '2027-02-22',
  closesOn: '2027-04-18',
  showDays: { from: '2027-03-15', to: '2027-03-18' },
  zone: 'Asia/Hong_Kong',
  slotMinutes: 30,
  tables: ['A1', 'A2', 'A3', 'Harbour Room'],
};
const draft = draftOf(terms, 'UTC');
const faults = (given: object) =>
  Object.fromEntries(Object.entries(faultsOf({ ...draft, ...given })).filter(([, fault]) => fault));

describe('a draft of the edition', () => {
  it('of what is stated states the same', () => expect(changeOf(draft)).toEqual(terms));

  it('begins in the zone of whoever writes it', () =>
    expect(draftOf(undefined, 'Asia/Taipei')).toMatchObject({ zone: 'Asia/Taipei', name: '', tables: '' }));

  it.each([
    { name: '  ' },
    { opensOn: undefined },
    { closesOn: undefined },
    { showFrom: undefined },
    { showTo: undefined },
    { zone: '' },
    { slotMinutes: undefined },
    { tables: 'A1\nA1' },
    { closesOn: '2027-02-21' },
  ])('cannot be stated with %o', (given) => expect(changeOf({ ...draft, ...given })).toBeUndefined());

  it('may have no tables yet', () => expect(changeOf({ ...draft, tables: '' })?.tables).toEqual([]));

  it.each([
    ['closes before it opens', { closesOn: '2027-02-21', showTo: undefined }, { closesOn: 'closesBefore' }],
    ['shows before it opens', { showFrom: '2027-02-21' }, { showFrom: 'showBefore' }],
    ['shows after it has closed', { showTo: '2027-04-19' }, { showTo: 'showAfter' }],
    ['ends its show before that begins', { showTo: '2027-03-14' }, { showTo: 'showBackwards' }],
    ['lacks days', { opensOn: undefined, closesOn: undefined, showTo: undefined }, {}],
  ])('that %s is told so at the field', (_, given, expected) => expect(faults(given)).toEqual(expected));

  it('is changed where anything is', () =>
    expect([isSame(draft, { ...draft }), isSame(draft, { ...draft, tables: 'A1' })]).toEqual([true, false]));
});

it('days are counted with the first and the last, over a change of the clocks too', () =>
  expect([
    daysFrom('2027-03-15', '2027-03-18'),
    daysFrom('2027-03-27', '2027-03-29'),
    daysFrom('2027-03-18', '2027-03-18'),
    daysFrom('2027-03-18', '2027-03-15'),
    daysFrom(undefined, '2027-03-15'),
  ]).toEqual([4, 3, 1, undefined, undefined]));
