import { describe, expect, it } from 'vitest';
import { firstSpoken, nearest } from './languages.ts';

describe('the language of the screens', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ko', undefined],
  ])('for %s is %s', (tag, language) => expect(nearest(tag)).toBe(language));

  it('is the first that a browser lists and we speak', () =>
    expect(firstSpoken(['ko-KR', 'zh-TW', 'en'])).toBe('zh-Hant'));

  it('is English for whoever speaks none of ours', () => expect(firstSpoken(['ko', 'ja'])).toBe('en'));
});
