import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import { listsOf } from './plain-rights.ts';
import type { WeightClasses } from './weight-classes.ts';

/**
 * Writes the sketch of a record, as `layout` says.
 * @param ordinals of genres and themes, by their numbers
 */
export function writeSketch(
  arena: Arena,
  record: Address,
  sketch: Address,
  classes: WeightClasses,
  ordinals: readonly number[],
): void {
  const number = classes.of(record);
  const { u8, u16, u32 } = arena;
  const flags = u16[(record + at.flagsAt) >>> 1] ?? 0;
  const isWide = (flags & at.wide) !== 0;
  const entries = isWide ? u32 : u16;
  const counts = (record + at.genresAt) >>> 1;
  const [genres, themes, titles] = [u16[counts] ?? 0, u16[counts + 1] ?? 0, u16[counts + 2] ?? 0];
  const [territories, media] = [u16[counts + 3] ?? 0, u16[counts + 4] ?? 0];
  u32.fill(0, sketch >>> 2, (sketch + at.sketchBytes) >>> 2);
  const wishes = listsOf(arena, record, flags);
  const rights = wishes + genres + themes + titles;
  const rightsEnd = rights + territories + media;
  for (let next = rights; territories <= mostCounted && next < rights + territories; next++) {
    addBit(arena, sketch + at.sketchTerritoriesAt, (entries[next] ?? 0) & 63);
  }
  for (let next = rights + territories; media <= mostCounted && next < rightsEnd; next++)
    addBit(arena, sketch + at.sketchMediaAt, (entries[next] ?? 0) & 15);
  u8[sketch + at.sketchCountsAt] = countOf(territories) + countOf(media) * 16;
  const lists = { genres, themes, titles };
  const room = isWide ? 'none' : roomFor(lists);
  const genresFull = u8[record + at.genresFullAt] ?? 0;
  if (room !== 'none') writeWishes(arena, sketch, wishes, lists, ordinals);
  if (room === 'all') writeTitles(arena, sketch, wishes + genres + themes, titles);
  if (room === 'no titles') u8[sketch + at.sketchGenresFullAt] = genresFull;
  const told = { all: genresFull, 'no titles': at.titlesInRecord, none: at.wishesInRecord };
  u32[(sketch + at.sketchFactsAt) >>> 2] =
    (u16[(record + at.themesFullAt) >>> 1] ?? 0) +
    (u16[(record + at.minScoreAt) >>> 1] ?? 0) * 2 ** at.factMinScore +
    told[room] * 2 ** at.factGenresFull +
    number * 2 ** at.factClass;
}

/** Four bits count the values of a side. */
const mostCounted = 15;
const countOf = (values: number) => (values > mostCounted ? 1 : Math.max(1, values));

type Lengths = Readonly<Record<'genres' | 'themes' | 'titles', number>>;

function roomFor({ genres, themes, titles }: Lengths): 'all' | 'no titles' | 'none' {
  if (genres <= at.sketchGenres && themes <= at.sketchThemes && titles <= at.sketchTitles) return 'all';
  const hasRoom = genres <= at.sketchGenres + at.sketchMoreGenres && themes <= at.sketchMoreThemes;
  return hasRoom ? 'no titles' : 'none';
}

function writeWishes(
  { u8, u16 }: Arena,
  sketch: Address,
  start: number,
  { genres, themes }: Lengths,
  ordinals: readonly number[],
): void {
  for (let index = 0; index < genres; index++) {
    const wish = u16[start + index] ?? 0;
    const ordinal = ordinals[wish & (2 ** at.narrowBits - 1)] ?? 0;
    const more = index - at.sketchGenres;
    const place = more < 0 ? at.sketchGenresAt + index : at.sketchMoreGenresAt + more;
    u8[sketch + place] = genreByte(ordinal, wish >>> at.narrowBits);
  }
  u16.copyWithin((sketch + at.sketchThemesAt) >>> 1, start + genres, start + genres + themes);
}

function writeTitles({ u16 }: Arena, sketch: Address, start: number, titles: number): void {
  for (let index = 0; index < titles; index++) {
    u16[((sketch + at.sketchTitlesAt) >>> 1) + index] = (u16[start + index] ?? 0) + 1;
  }
}

/** A wished genre in a sketch. @param ordinal its number among genres */
export const genreByte = (ordinal: number, weight: number): number =>
  (ordinal & (2 ** at.sketchGenreBits - 1)) + weight * 2 ** at.sketchGenreBits;

export function addBit({ i32 }: Arena, mask: Address, bit: number): void {
  const place = (mask >>> 2) + (bit >> 5);
  i32[place] = (i32[place] ?? 0) | (1 << (bit & 31));
}
