import { describe, expect, it } from 'vitest';
import type { Title } from '../api/schema.ts';
import { textIn, titleParts } from './titles.ts';

const titles: Title[] = [
  { text: '無間', language: 'zh-Hant', type: 'original' },
  { text: 'Mou Gaan', language: 'zh-Latn', type: 'romanised' },
  { text: 'The Long Quiet', language: 'en', type: 'international' },
];

describe('a title', () => {
  it('is the international one, with the original and how it is said', () =>
    expect(titleParts(titles, 'en')).toEqual({
      main: { text: 'The Long Quiet', lang: 'en' },
      original: { text: '無間', lang: 'zh-Hant' },
      romanised: { text: 'Mou Gaan', lang: 'zh-Latn' },
    }));

  it('is the original for whoever reads it', () =>
    expect(titleParts(titles, 'zh-Hant')).toMatchObject({
      main: { text: '無間' },
      original: undefined,
    }));

  it('says nothing twice', () =>
    expect(titleParts([{ text: 'Gigli', language: 'en', type: 'original' }], 'zh-Hans')).toEqual({
      main: { text: 'Gigli', lang: 'en' },
      original: undefined,
      romanised: undefined,
    }));
});

describe('a text', () => {
  it('is in the reader’s language where there is one', () =>
    expect(textIn({ en: 'A', 'zh-Hant': '甲' }, 'zh-Hant')).toEqual({ lang: 'zh-Hant', text: '甲' }));
  it('else in that of the work', () =>
    expect(textIn({ en: 'A', ko: '가' }, 'zh-Hant', 'ko')).toEqual({ lang: 'ko', text: '가' }));
});
