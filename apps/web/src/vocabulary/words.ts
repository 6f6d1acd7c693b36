import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from './slug.ts';

/** A slug of the free vocabulary that no language has a word for: its words, as a sentence begins. */
export function readable(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Of titles' slugs: "notting-hill-1999" is "Notting Hill (1999)". */
export function readableTitle(slug: string): string {
  const [, name = slug, year] = /^(.+?)(?:-((?:18|19|20)\d\d))?$/.exec(slug) ?? [];
  const title = name
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ');
  return year ? `${title} (${year})` : title;
}

/** The word for a genre or theme, which is free vocabulary: many have one in each language, the others are shown as they are. */
export function useSlugWord(): (kind: 'genre' | 'theme', slug: string) => string {
  const { i18n } = useTranslation('vocabulary');
  return useCallback(
    (kind, slug) => {
      const found: unknown = i18n.getResource(i18n.language, 'vocabulary', `${kind}.${slug}`);
      return typeof found === 'string' ? found : readable(slug);
    },
    [i18n],
  );
}

/** Themes as they are typed and chosen in one language. */
export interface ThemeWords {
  /** Of those that the language has words for, in the order of its alphabet. */
  readonly words: readonly string[];
  readonly wordOf: (slug: string) => string;
  /** Of what was typed, too; empty where that has no letter. */
  readonly slugOf: (word: string) => string;
}

export function themeWords(known: Readonly<Record<string, string>>, language: string): ThemeWords {
  const slugs = new Map(Object.entries(known).map(([slug, word]) => [word.toLowerCase(), slug]));
  return {
    words: Object.values(known).sort((a, b) => a.localeCompare(b, language)),
    wordOf: (slug) => known[slug] ?? readable(slug),
    slugOf: (word) => slugs.get(word.trim().toLowerCase()) ?? slugOf(word),
  };
}

const areWords = (resource: unknown): resource is Record<string, string> =>
  typeof resource === 'object' &&
  resource !== null &&
  Object.values(resource).every((word) => typeof word === 'string');

export function useThemeWords(): ThemeWords {
  const { i18n } = useTranslation('vocabulary');
  const { language } = i18n;
  return useMemo(() => {
    const known: unknown = i18n.getResource(language, 'vocabulary', 'theme');
    return themeWords(areWords(known) ? known : {}, language);
  }, [i18n, language]);
}
