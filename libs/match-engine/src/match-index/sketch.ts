import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import { listsOf } from './plain-rights.ts';
import type { WeightClasses } from './weight-classes.ts';

/**
 * Writes the sketch of a record, as `layout` says.
 * @param ordinals of genres and themes, by their numbers
 * @param rarities by number: the rarity of themes
 */
export function writeSketch(
  arena: Arena,
  record: Address,
  sketch: Address,
  classes: WeightClasses,
  ordinals: readonly number[],
  rarityOf: (theme: number) => number,
): void {
  const number = classes.of(record);
  const { u8, u16, u32 } = arena;
  const flags = u16[(record + at.flagsAt) >>> 1] ?? 0;
  const entries = (flags & at.wide) !== 0 ? u32 : u16;
  const bits = (flags & at.wide) !== 0 ? at.wideBits : at.narrowBits;
  const counts = (record + at.genresAt) >>> 1;
  const [genres, themes, titles] = [u16[counts] ?? 0, u16[counts + 1] ?? 0, u16[counts + 2] ?? 0];
  const [territories, media] = [u16[counts + 3] ?? 0, u16[counts + 4] ?? 0];
  u32.fill(0, sketch >>> 2, (sketch + at.sketchBytes) >>> 2);
  let next = listsOf(arena, record, flags);
  const oneGenre = addWishes(
    arena,
    next,
    genres,
    entries,
    bits,
    sketch + at.sketchGenresAt,
    32,
    ordinals,
    () => 1,
  ).first;
  next += genres;
  const { first, second } = addWishes(
    arena,
    next,
    themes,
    entries,
    bits,
    sketch + at.sketchThemesAt,
    at.themeMaskBits,
    ordinals,
    rarityOf,
  );
  next += themes + titles;
  for (let end = next + territories; next < end; next++) {
    addBit(arena, sketch + at.sketchTerritoriesAt, (entries[next] ?? 0) & 63);
  }
  for (let end = next + media; next < end; next++)
    addBit(arena, sketch + at.sketchMediaAt, (entries[next] ?? 0) & 31);
  const themesFull = u16[(record + at.themesFullAt) >>> 1] ?? 0;
  u8[sketch + at.sketchGenreAt] = share(oneGenre, u8[record + at.genresFullAt] ?? 0);
  u8[sketch + at.sketchThemeAt] = share(first, themesFull);
  u8[sketch + at.sketchTwoThemesAt] = share(first + second, themesFull);
  u8[sketch + at.sketchTerritoryCountAt] = territories > 255 ? 0 : territories;
  u8[sketch + at.sketchMediaCountAt] = media > 255 ? 0 : media;
  u8[sketch + at.sketchClassAt] = number;
  u16[(sketch + at.sketchMinScoreAt) >>> 1] = u16[(record + at.minScoreAt) >>> 1] ?? 0;
}

/** @returns the largest and the second largest worth */
function addWishes(
  arena: Arena,
  start: number,
  count: number,
  entries: Uint16Array | Uint32Array,
  bits: number,
  mask: Address,
  maskBits: number,
  ordinals: readonly number[],
  rarityOf: (number: number) => number,
): { readonly first: number; readonly second: number } {
  let [first, second] = [0, 0];
  for (let index = start; index < start + count; index++) {
    const wish = entries[index] ?? 0;
    const number = wish & (2 ** bits - 1);
    addBit(arena, mask, (ordinals[number] ?? 0) & (maskBits - 1));
    const worth = (wish >>> bits) * rarityOf(number);
    second = Math.max(second, Math.min(first, worth));
    first = Math.max(first, worth);
  }
  return { first, second };
}

export function addBit({ i32 }: Arena, mask: Address, bit: number): void {
  const place = (mask >>> 2) + (bit >> 5);
  i32[place] = (i32[place] ?? 0) | (1 << (bit & 31));
}

const share = (part: number, full: number) =>
  full === 0 ? 0 : Math.min(255, Math.ceil((255 * part) / full));
