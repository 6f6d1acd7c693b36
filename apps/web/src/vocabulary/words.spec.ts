import { describe, expect, it } from 'vitest';
import { allThemes, relatedGenres } from '../../../../tools/demo-market/vocabulary.ts';
import { genres } from './genres.ts';
import { slugOf } from './slug.ts';
import { themes as english } from './themes/en.ts';
import { themes as simplified } from './themes/zh-Hans.ts';
import { themes as traditional } from './themes/zh-Hant.ts';
import { themeWords } from './words.ts';

const inAll = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };
const chinese = themeWords(traditional, 'zh-Hant');

describe.each(Object.entries(inAll))('themes in %s', (_, known: Readonly<Record<string, string>>) => {
  it('of the demo market have a word each', () =>
    expect(allThemes.filter((slug) => known[slug] === undefined)).toEqual([]));

  it('have no word in common, so that each leads back to its theme', () => {
    const words = Object.values(known).map((word) => word.toLowerCase());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

it('genres of the demo market are among those with a word', () =>
  expect(
    Object.values(relatedGenres)
      .flat()
      .filter((slug) => !genres.includes(slug)),
  ).toEqual([]));

describe('a theme', () => {
  it('is chosen by the word that is shown', () =>
    expect(['復仇', ' 劫案 '].map(chinese.slugOf)).toEqual(['revenge', 'heist']));

  it('is known by its English words in any language', () =>
    expect(['Coming of age', 'REVENGE'].map(chinese.slugOf)).toEqual(['coming-of-age', 'revenge']));

  it('that no language has a word for is shown as it was written', () =>
    expect(['railways', '鐵道迷'].map(chinese.wordOf)).toEqual(['Railways', '鐵道迷']));
});

describe('a slug', () => {
  it.each([
    ['Rock & roll', 'rock-roll'],
    ['  Café  life! ', 'cafe-life'],
    ['鐵道迷', '鐵道迷'],
    ['がんばれ 한국', 'がんばれ-한국'],
    ['!?', ''],
  ])('of %j is %j', (words, slug) => expect(slugOf(words)).toBe(slug));
});
