import type { z } from 'zod';
import type { Title } from '@marquee/contracts';
import type { Random } from '../random.ts';
import { qualities, things, type Word } from './words.ts';

/** A title in every language that it may be known by. */
export type Named = Word & { readonly quality: Word; readonly thing: Word };

type Pattern = (quality: Word, thing: Word) => Word;

const patterns: readonly Pattern[] = [
  (a, b) => ({
    en: `${a.en} ${b.en}`,
    zhHant: a.zhHant + b.zhHant,
    zhHans: a.zhHans + b.zhHans,
    pinyin: `${a.pinyin} ${b.pinyin}`,
    ja: `${a.ja}の${b.ja}`,
    romaji: `${a.romaji} no ${b.romaji}`,
    ko: `${a.ko} ${b.ko}`,
    romaja: `${a.romaja} ${b.romaja}`,
  }),
  (a, b) => ({
    en: `The ${a.en} and the ${b.en}`,
    zhHant: `${a.zhHant}與${b.zhHant}`,
    zhHans: `${a.zhHans}与${b.zhHans}`,
    pinyin: `${a.pinyin} yu ${b.pinyin}`,
    ja: `${a.ja}と${b.ja}`,
    romaji: `${a.romaji} to ${b.romaji}`,
    ko: `${a.ko} 그리고 ${b.ko}`,
    romaja: `${a.romaja} geurigo ${b.romaja}`,
  }),
  (a, b) => ({
    en: `Return to the ${a.en} ${b.en}`,
    zhHant: `重返${a.zhHant}${b.zhHant}`,
    zhHans: `重返${a.zhHans}${b.zhHans}`,
    pinyin: `Chongfan ${a.pinyin} ${b.pinyin}`,
    ja: `${a.ja}の${b.ja}へ`,
    romaji: `${a.romaji} no ${b.romaji} e`,
    ko: `돌아온 ${a.ko} ${b.ko}`,
    romaja: `Doraon ${a.romaja} ${b.romaja}`,
  }),
  (a, b) => ({
    en: `The Last ${a.en} ${b.en}`,
    zhHant: `最後的${a.zhHant}${b.zhHant}`,
    zhHans: `最后的${a.zhHans}${b.zhHans}`,
    pinyin: `Zuihou de ${a.pinyin} ${b.pinyin}`,
    ja: `最後の${a.ja}の${b.ja}`,
    romaji: `Saigo no ${a.romaji} no ${b.romaji}`,
    ko: `마지막 ${a.ko} ${b.ko}`,
    romaja: `Majimak ${a.romaja} ${b.romaja}`,
  }),
];

/** That many titles, no two alike: once the words are used up, they come again with a number. */
export function inventTitles(random: Random, count: number): Named[] {
  const all = qualities.flatMap((quality) =>
    things.flatMap((thing) => patterns.map((pattern) => ({ ...pattern(quality, thing), quality, thing }))),
  );
  const order = random.shuffle(all);
  return Array.from({ length: count }, (_, i) => {
    const named = order[i % order.length] as Named; // there are titles, and the index is within
    const round = Math.floor(i / order.length);
    return round === 0 ? named : numbered(named, round + 1);
  });
}

function numbered({ quality, thing, ...texts }: Named, number: number): Named {
  const { en, zhHant, zhHans, pinyin, ja, romaji, ko, romaja } = texts;
  const add = (text: string) => `${text} ${number}`;
  return {
    en: add(en),
    zhHant: add(zhHant),
    zhHans: add(zhHans),
    pinyin: add(pinyin),
    ja: add(ja),
    romaji: add(romaji),
    ko: add(ko),
    romaja: add(romaja),
    quality,
    thing,
  };
}

export type OriginalTag = 'zh-Hant' | 'zh-Hans' | 'ja' | 'ko' | 'en';

/** The title as its own market writes it, in Latin letters, in English, and for some in a neighbour's script. */
export function titlesOf(named: Named, original: OriginalTag, random: Random): z.input<typeof Title>[] {
  const english = { text: named.en, language: 'en', type: 'international' } as const;
  const abroad = random.chance(30) ? [foreign(named, original)] : [];
  switch (original) {
    case 'en':
      return [{ ...english, type: 'original' }, ...abroad];
    case 'zh-Hant':
    case 'zh-Hans': {
      const text = original === 'zh-Hant' ? named.zhHant : named.zhHans;
      return [
        { text, language: original, type: 'original' },
        { text: named.pinyin, language: 'zh-Latn', type: 'romanised' },
        english,
        ...abroad,
      ];
    }
    case 'ja':
      return [
        { text: named.ja, language: 'ja', type: 'original' },
        { text: named.romaji, language: 'ja-Latn', type: 'romanised' },
        english,
        ...abroad,
      ];
    case 'ko':
      return [
        { text: named.ko, language: 'ko', type: 'original' },
        { text: named.romaja, language: 'ko-Latn', type: 'romanised' },
        english,
        ...abroad,
      ];
    default:
      return original satisfies never;
  }
}

function foreign(named: Named, original: OriginalTag): z.input<typeof Title> {
  return original === 'zh-Hant'
    ? { text: named.zhHans, language: 'zh-Hans', type: 'alternate' }
    : { text: named.zhHant, language: 'zh-Hant', type: 'alternate' };
}
