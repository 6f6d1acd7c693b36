import type { WorkContent } from '@marquee/contracts';

const maxLength = 80;

/** A title and year as a slug: `花樣年華-2000`; undefined where the title has neither letter nor digit. */
export function slugOf(title: string, year?: number): string | undefined {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu);
  if (!words) return undefined;
  const slug = [...words.join('-')].slice(0, maxLength).join('').replace(/-$/, '');
  return year === undefined ? slug : `${slug}-${year}`;
}

/** The slugs that tell a work's title, best first. */
export function slugsOfTitle({ id, content }: { id: string; content: WorkContent }): string[] {
  const original = content.titles.find(({ type }) => type === 'original') ?? content.titles[0];
  return slugCandidates(original && slugOf(original.text, content.year), id);
}

/** The slugs a work may get, best first; the last is its own by its id. */
export function slugCandidates(base: string | undefined, id: string): string[] {
  const own = id.replaceAll('-', '').slice(-12);
  if (base === undefined) return [`work-${own}`];
  return [base, ...[2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${base}-${count}`), `${base}-${own}`];
}
