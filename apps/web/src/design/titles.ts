import type { Title } from '../api/schema.ts';
import { nearest } from '../i18n/languages.ts';

export interface ShownTitle {
  readonly text: string;
  readonly lang: string;
}
export interface TitleParts {
  /** The one to call it by. */
  readonly main: ShownTitle | undefined;
  /** As it was first called, where that is another. */
  readonly original: ShownTitle | undefined;
  /** The original in Latin letters, where it has others. */
  readonly romanised: ShownTitle | undefined;
}

const order = ['international', 'original', 'romanised', 'alternate'] as const;

/** A title in the reader's own language before any other; what the others add beside it. */
export function titleParts(titles: readonly Title[], language: string): TitleParts {
  const own = titles.find(
    (title) => title.type !== 'romanised' && nearest(title.language) === nearest(language),
  );
  const byType = order.map((type) => titles.find((title) => title.type === type)).find(Boolean);
  const main = own ?? byType;
  const original = titles.find(({ type }) => type === 'original');
  const romanised = titles.find(({ type }) => type === 'romanised');
  const different = (title: Title | undefined) =>
    title && title.text !== main?.text ? shown(title) : undefined;
  return { main: main && shown(main), original: different(original), romanised: different(romanised) };
}

const shown = ({ text, language }: Title): ShownTitle => ({ text, lang: language });

/** A text in the reader's language, else in the work's, else in English, else whichever there is. */
export function textIn(
  texts: Readonly<Record<string, string>>,
  language: string,
  original?: string,
): ShownTitle | undefined {
  const entries = Object.entries(texts);
  const found =
    entries.find(([tag]) => nearest(tag) !== undefined && nearest(tag) === nearest(language)) ??
    entries.find(([tag]) => original !== undefined && tag.split('-')[0] === original) ??
    entries.find(([tag]) => tag.split('-')[0] === 'en') ??
    entries[0];
  return found && { lang: found[0], text: found[1] };
}
