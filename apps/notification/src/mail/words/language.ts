import { english } from './en.ts';
import type { Words } from './words.ts';
import { simplifiedChinese } from './zh-hans.ts';
import { traditionalChinese } from './zh-hant.ts';

const ofChinese = new Set(['zh', 'yue', 'cmn']);

/** The words for a person's language: Chinese by its script (CLDR's likely subtags), whatever else in English. */
export function wordsFor(locale: string): Words {
  const { language, script } = new Intl.Locale(locale).maximize();
  if (!ofChinese.has(language)) return english;
  return script === 'Hant' ? traditionalChinese : simplifiedChinese;
}
