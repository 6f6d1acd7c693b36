import { describe, expect, it } from 'vitest';
import { titleKey, titleKeys } from './title-keys.ts';

const keysOf = (...texts: string[]) => titleKeys(texts.map((text) => ({ text })));

describe('titles are found', () => {
  it('from each of their words on', () =>
    expect(keysOf('The Grand Budapest')).toEqual(['the grand budapest', 'grand budapest', 'budapest']));

  it('whatever the case and width of their letters', () =>
    expect(titleKey('ＡＫＩＲＡ  One')).toBe('akira one'));

  it('in scripts without spaces by their beginning', () => expect(keysOf('花樣年華')).toEqual(['花樣年華']));

  it('once where two titles share a beginning', () => expect(keysOf('Dune', 'DUNE')).toEqual(['dune']));

  it('by eight words of a long one', () => expect(keysOf('a b c d e f g h i j')).toHaveLength(8));
});
