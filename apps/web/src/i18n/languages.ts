/** The languages of the screens, by the name that each gives itself. */
export const languageNames = { en: 'English', 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文' } as const;
export type ScreenLanguage = keyof typeof languageNames;
export const screenLanguages: readonly ScreenLanguage[] = ['en', 'zh-Hant', 'zh-Hans'];

/** The screens' language for a BCP 47 tag; undefined where none is near. */
export function nearest(tag: string): ScreenLanguage | undefined {
  const [primary, ...rest] = tag.toLowerCase().split('-');
  if (primary === 'en') return 'en';
  if (primary === 'yue') return 'zh-Hant';
  if (primary !== 'zh' && primary !== 'cmn') return undefined;
  if (rest.includes('hans')) return 'zh-Hans';
  return ['hant', 'hk', 'tw', 'mo'].some((part) => rest.includes(part)) ? 'zh-Hant' : 'zh-Hans';
}

/** The first of the tags that the screens speak; English where they speak none. */
export const firstSpoken = (tags: readonly string[]): ScreenLanguage =>
  tags.map(nearest).find((language) => language !== undefined) ?? 'en';
