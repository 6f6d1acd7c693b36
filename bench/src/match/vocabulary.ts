import { Random } from '../../../tools/demo-market/random.ts';

/** The free vocabulary of the workload. A theme and a title belong to a genre, so that taste has a shape. */
export const genres = Array.from({ length: 24 }, (_, i) => `genre-${i}`);
export const themes = Array.from({ length: 600 }, (_, i) => `theme-${i}`);
export const people = Array.from({ length: 4_000 }, (_, i) => `person-${i}`);
export const titles = Array.from({ length: 6_000 }, (_, i) => `tt${String(i).padStart(7, '0')}`);

/** Where buyers buy, the largest markets first. */
export const markets = (
  'US CN JP GB DE FR KR IN CA AU IT ES BR MX TW HK NL SE PL TH ID TR SA AE SG MY PH VN AR CL CO NO DK FI BE AT CH PT IE ' +
  'CZ GR RO HU IL ZA EG NG KE NZ PK'
).split(' ');
export const tongues = 'en zh ja ko es fr de hi pt it ar th id tr pl sv vi ms nl ru'.split(' ');

/** One of them, the first ones far likelier: the density falls with the square root of the rank. */
export function popular<Item>(items: readonly Item[], random: Random): Item {
  const share = random.next() / 2 ** 32;
  return items[Math.floor(items.length * share * share)] as Item; // share is below 1
}

/** So many different ones. */
export function distinct<Item>(count: number, draw: () => Item): Item[] {
  const drawn = new Set<Item>();
  for (let tries = 0; drawn.size < count && tries < 40 * count; tries++) drawn.add(draw());
  return [...drawn];
}

const themesAGenre = themes.length / genres.length;
const titlesAGenre = titles.length / genres.length;

/** Mostly of one of these genres. */
export function themeOf(liked: readonly string[], random: Random): string {
  if (random.chance(25)) return popular(themes, random);
  const first = genres.indexOf(random.pick(liked)) * themesAGenre;
  return popular(themes.slice(first, first + themesAGenre), random);
}

/** Mostly of one of these genres; see `titleAt` in rules.ts. */
export function titleOf(liked: readonly string[], random: Random): string {
  if (random.chance(25)) return random.pick(titles);
  const first = genres.indexOf(random.pick(liked)) * titlesAGenre;
  return popular(titles.slice(first, first + titlesAGenre), random);
}

export const genreOfTitle = (index: number): string => genres[Math.floor(index / titlesAGenre)] as string; // in range
