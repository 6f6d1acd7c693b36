import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

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
