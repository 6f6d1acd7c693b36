import { describe, expect, it } from 'vitest';
import { line } from '../../testing/builders.ts';
import { kindsOfCells } from './kinds-of-cells.ts';

describe('kinds of cells', () => {
  it('are one where one line covers one medium in all languages', () =>
    expect(kindsOfCells([line({ territories: ['KR', 'JP', 'HK'] })])).toBe(1));

  it('are more where territories stand in different lines', () =>
    expect(kindsOfCells([line({ territories: ['KR', 'JP'] }), line({ territories: ['JP', 'HK'] })])).toBe(3));

  it('are more where a line carves territories out', () =>
    expect(
      kindsOfCells([line({ territories: ['KR', 'JP'], except: { territories: ['JP'], languages: ['ja'] } })]),
    ).toBe(4));

  it('are multiplied by media and by languages, the unnamed ones counting as one', () =>
    expect(kindsOfCells([line({ media: ['svod', 'avod'], languages: ['ko', 'ja'] })])).toBe(6));
});
