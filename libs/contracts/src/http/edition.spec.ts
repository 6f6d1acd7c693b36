import { describe, expect, it } from 'vitest';
import { EditionChange, mostTables } from './edition.ts';

const edition = {
  name: 'Hong Kong 2027',
  opensOn: '2027-02-22',
  closesOn: '2027-04-18',
  showDays: { from: '2027-03-15', to: '2027-03-18' },
  zone: 'Asia/Hong_Kong',
  slotMinutes: 30,
  tables: ['A1', 'A2', 'Harbour Room'],
};

/** Where it is refused, as paths. */
const refused = (given: object) =>
  EditionChange.safeParse({ ...edition, ...given }).error?.issues.map(({ path }) => path.join('/')) ?? [];

describe('an edition', () => {
  it('is taken as it is stated', () => expect(EditionChange.parse(edition)).toEqual(edition));

  it('may be one day long', () =>
    expect(
      refused({
        ...{ opensOn: '2027-03-15', closesOn: '2027-03-15' },
        showDays: { from: '2027-03-15', to: '2027-03-15' },
      }),
    ).toEqual([]));

  it.each([
    ['closes before it opens', { opensOn: '2027-04-19' }, ['closesOn', 'showDays/from']],
    ['has a day that is none', { opensOn: '2027-02-30' }, ['opensOn']],
    [
      'ends its show before it begins',
      { showDays: { from: '2027-03-18', to: '2027-03-15' } },
      ['showDays/to'],
    ],
    ['shows before it opens', { showDays: { from: '2027-02-21', to: '2027-02-23' } }, ['showDays/from']],
    ['shows after it has closed', { showDays: { from: '2027-04-18', to: '2027-04-19' } }, ['showDays/to']],
    ['is in a zone that is none', { zone: 'Asia/Kowloon_Bay' }, ['zone']],
    ['is in an offset, which knows no summer', { zone: '+08:00' }, ['zone']],
    ['has slots too short to sit down', { slotMinutes: 4 }, ['slotMinutes']],
    ['has slots of more than two hours', { slotMinutes: 121 }, ['slotMinutes']],
    ['has slots of half a minute', { slotMinutes: 30.5 }, ['slotMinutes']],
    ['has no name', { name: '  ' }, ['name']],
    ['has a table without a name', { tables: ['A1', ' '] }, ['tables/1']],
    ['has a table of two lines', { tables: ['A1\nA2'] }, ['tables/0']],
    ['has two tables of one name', { tables: ['A1', 'a1'] }, ['tables']],
    [
      'has more tables than a hall holds',
      { tables: Array.from({ length: mostTables + 1 }, (_, at) => `T${at}`) },
      ['tables'],
    ],
    ['says more than is asked', { revision: 7 }, ['']],
  ])('that %s is refused, by field', (_, given, paths) => expect(refused(given)).toEqual(paths));
});
