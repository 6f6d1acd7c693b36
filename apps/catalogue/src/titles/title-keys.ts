import type { Title } from '@marquee/contracts';

const wordsPerTitle = 8;
const keyLength = 60;

/** A text as titles are compared: whatever its case and width of letters. */
export const titleKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim().slice(0, keyLength);

/** Under what beginnings the titles are found: each of a title's first eight words begins one. */
export function titleKeys(titles: readonly Pick<Title, 'text'>[]): string[] {
  const keys = titles.flatMap(({ text }) => {
    const words = text.split(/\s+/u).filter((word) => word !== '');
    return words.slice(0, wordsPerTitle).map((_, at) => titleKey(words.slice(at).join(' ')));
  });
  return [...new Set(keys)];
}

const lastCharacter = '\u{10ffff}';

/** Matches what begins with the text, by an index and without a pattern. */
export const beginningWith = (text: string) => ({ $gte: text, $lt: `${text}${lastCharacter}` });
