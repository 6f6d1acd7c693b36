import type { Kind } from '../rows.ts';
import type { Named, OriginalTag } from './titles.ts';

type KindWords = Readonly<Record<OriginalTag, string>>;

const kindWords: Readonly<Record<Kind, KindWords>> = {
  feature: { en: 'film', 'zh-Hant': '電影', 'zh-Hans': '电影', ja: '映画', ko: '영화' },
  series: { en: 'series', 'zh-Hant': '劇集', 'zh-Hans': '剧集', ja: 'シリーズ', ko: '시리즈' },
  short: { en: 'short film', 'zh-Hant': '短片', 'zh-Hans': '短片', ja: '短編映画', ko: '단편영화' },
  'micro-drama': {
    en: 'micro-drama',
    'zh-Hant': '微短劇',
    'zh-Hans': '微短剧',
    ja: 'ショートドラマ',
    ko: '숏폼 드라마',
  },
  game: { en: 'game', 'zh-Hant': '遊戲', 'zh-Hans': '游戏', ja: 'ゲーム', ko: '게임' },
  book: { en: 'book', 'zh-Hant': '小說', 'zh-Hans': '小说', ja: '小説', ko: '소설' },
  comic: { en: 'comic', 'zh-Hant': '漫畫', 'zh-Hans': '漫画', ja: '漫画', ko: '만화' },
  format: {
    en: 'format',
    'zh-Hant': '節目模式',
    'zh-Hans': '节目模式',
    ja: '番組フォーマット',
    ko: '프로그램 포맷',
  },
  character: { en: 'character', 'zh-Hant': '角色', 'zh-Hans': '角色', ja: 'キャラクター', ko: '캐릭터' },
};

/** At most 160 characters. */
export function loglineIn(tag: OriginalTag, { quality, thing }: Named, kind: Kind): string {
  const word = kindWords[kind][tag];
  switch (tag) {
    case 'en':
      return `A ${word} in which everything turns on ${quality.en.toLowerCase()} and ${thing.en.toLowerCase()}.`;
    case 'zh-Hant':
      return `關於${quality.zhHant}與${thing.zhHant}的${word}。`;
    case 'zh-Hans':
      return `关于${quality.zhHans}与${thing.zhHans}的${word}。`;
    case 'ja':
      return `${quality.ja}と${thing.ja}をめぐる${word}。`;
    case 'ko':
      return `${quality.ko}, ${thing.ko}에 관한 ${word}.`;
    default:
      return tag satisfies never;
  }
}

const demo: KindWords = {
  en: 'Demo data: this work does not exist.',
  'zh-Hant': '示範資料：此作品並不存在。',
  'zh-Hans': '演示数据：此作品并不存在。',
  ja: 'デモデータ：この作品は実在しません。',
  ko: '데모 데이터: 실재하지 않는 작품입니다.',
};

export function synopsisIn(tag: OriginalTag, named: Named, kind: Kind, keywords: readonly string[]): string {
  return `${loglineIn(tag, named, kind)} (${keywords.join(', ')}) ${demo[tag]}`;
}
