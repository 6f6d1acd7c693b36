import type { ListingCard, ProfileTerms } from '../api/schema.ts';

const mostThemes = 25;
const mostGenres = 8;

/** How strong a wish is that so many of the liked listings carry, of 5. */
const strength = (times: number) => Math.min(5, times + 1);

/** The wishes that somebody's likings speak of: what they share counts more. */
export function wishesFrom(liked: readonly ListingCard[], works: readonly string[]): ProfileTerms['wishes'] {
  return {
    genres: counted(
      liked.flatMap(({ genres }) => genres),
      mostGenres,
    ),
    themes: counted(
      liked.flatMap(({ themes }) => themes),
      mostThemes,
    ),
    ...(works.length > 0 && { comparables: [...works] }),
  };
}

function counted(slugs: readonly string[], most: number): Record<string, number> {
  const times = new Map<string, number>();
  for (const slug of slugs) times.set(slug, (times.get(slug) ?? 0) + 1);
  const strongest = [...times].sort(([, a], [, b]) => b - a).slice(0, most);
  return Object.fromEntries(strongest.map(([slug, count]) => [slug, strength(count)]));
}

/** Twelve that differ: one of each genre first, then whichever follow. */
export function variety(listings: readonly ListingCard[], count = 12): ListingCard[] {
  const genres = new Set<string>();
  const first = listings.filter(({ genres: [genre = ''] }) => !genres.has(genre) && genres.add(genre));
  const others = listings.filter((listing) => !first.includes(listing));
  return [...first, ...others].slice(0, count);
}
