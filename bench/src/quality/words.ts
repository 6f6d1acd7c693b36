import type { Random } from '../../../tools/demo-market/random.ts';
import { direction, likeness, near, normal, type Direction } from './taste.ts';

/** A word of the free vocabulary and where it points. */
export interface Word {
  readonly slug: string;
  readonly points: Direction;
}

/** What works and briefs are described with. */
export interface Words {
  readonly genres: readonly Word[];
  readonly themes: readonly Word[];
  readonly people: readonly Word[];
}

export function wordsOf(random: Random): Words {
  const words = (name: string, count: number, points: () => Direction): Word[] =>
    Array.from({ length: count }, (_, i) => ({ slug: `${name}-${i}`, points: points() }));
  const genres = words('genre', 24, () => direction(random));
  return {
    genres,
    themes: words('theme', 300, () => near(random.pick(genres).points, 1, random)),
    people: words('person', 800, () => near(random.pick(genres).points, 1.5, random)),
  };
}

/** The words that fit best, seen with a blur: the larger, the more often another word is chosen. */
export function chooseWords(
  words: readonly Word[],
  meant: Direction,
  { count, blur, random }: { count: number; blur: number; random: Random },
): string[] {
  const best: { slug: string; fit: number }[] = [];
  for (const { slug, points } of words) {
    const fit = likeness(meant, points) + blur * normal(random);
    if (best.length === count && fit <= (best.at(-1)?.fit ?? 0)) continue;
    best.push({ slug, fit });
    best.sort((a, b) => b.fit - a.fit).splice(count);
  }
  return best.map(({ slug }) => slug);
}

/** The one word that fits best, seen with a blur. */
export function chooseWord(words: readonly Word[], meant: Direction, blur: number, random: Random): string {
  let best = { slug: '', fit: -Infinity };
  for (const { slug, points } of words) {
    const fit = likeness(meant, points) + blur * normal(random);
    if (fit > best.fit) best = { slug, fit };
  }
  return best.slug;
}
