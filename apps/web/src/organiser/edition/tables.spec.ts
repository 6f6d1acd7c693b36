import { describe, expect, it } from 'vitest';
import { faultOf, linesOf, mostTables, tablesOf } from './tables.ts';

describe('lines of tables', () => {
  it.each([
    ['a name each', 'A1\n Harbour Room \n\n', ['A1', 'Harbour Room']],
    ['a row', 'A1-A3', ['A1', 'A2', 'A3']],
    ['a row that goes on beyond nine', 'Table 9 – Table 11', ['Table 9', 'Table 10', 'Table 11']],
    ['a row of numbers alone', '8-10', ['8', '9', '10']],
    ['a row with noughts', 'B08-B11', ['B08', 'B09', 'B10', 'B11']],
    ['a row whose name holds a number', 'Hall 2 T1-Hall 2 T2', ['Hall 2 T1', 'Hall 2 T2']],
    ['a name that only looks like a row', 'Hall 1-2', ['Hall 1-2']],
    ['a row backwards, which is a name', 'A3-A1', ['A3-A1']],
  ])('stand for %s', (_, text, tables) => expect(tablesOf(text)).toEqual(tables));

  it('end where there are too many, however long the row', () =>
    expect(tablesOf('A1-A999999')).toHaveLength(mostTables + 1));

  it.each([
    ['three in a row', ['A1', 'A2', 'A3', 'B1'], 'A1-A3\nB1'],
    ['two, each for itself', ['A1', 'A2'], 'A1\nA2'],
    ['a row with noughts', ['08', '09', '10'], '08-10'],
    ['where one is missing, two rows', ['A1', 'A2', 'A3', 'A5', 'A6', 'A7'], 'A1-A3\nA5-A7'],
    ['names without a number', ['Bar', 'Harbour Room'], 'Bar\nHarbour Room'],
  ])('are as few as can be: %s', (_, tables, text) => {
    expect(linesOf(tables)).toBe(text);
    expect(tablesOf(text)).toEqual(tables);
  });
});

describe('tables', () => {
  it.each([
    ['that are told apart are taken', ['A1', 'A2'], undefined],
    ['of one name, in whatever case, are not', ['A1', 'a1'], { fault: 'twice', name: 'a1' }],
    ['of a name too long are not', ['A'.repeat(41)], { fault: 'tooLong', name: 'A'.repeat(41) }],
    ['that no hall holds are not', tablesOf('1-9999'), { fault: 'tooMany' }],
  ])('%s', (_, tables, fault) => expect(faultOf(tables)).toEqual(fault));
});
