import { distinct } from '../distinct.ts';
import type { PreparedProfile } from '../prepared-profile.ts';
import type { AmountBounds } from '../profile.ts';
import { features, type Feature } from '../rules.ts';
import type { Address, Arena } from './arena.ts';
import type { EncodedId } from './encoded-id.ts';
import * as at from './layout.ts';
import type { CompanyNumbers } from './company-numbers.ts';
import type { Interner } from './interner.ts';
import type { Names } from './names.ts';
import type { NumberedWishes, Wish } from './wishes.ts';

/** Lists of more values, and ids of more bytes, do not fit a record's header. */
export const longest = 65_535;

/** What a record is made of, before it is known whether it can be narrow. */
interface Parts {
  readonly amounts: readonly number[];
  readonly window: readonly number[];
  readonly wishes: readonly Wish[];
  readonly lists: readonly number[];
}

/**
 * Writes a profile where the loops find it, as `layout` says.
 * @returns where it begins
 * @throws RangeError where a list has more than 65,535 values, or the id more bytes
 */
export function writeRecord(
  arena: Arena,
  names: Names,
  profile: PreparedProfile,
  wishes: NumberedWishes,
  id: EncodedId,
): Address {
  const { wished, rights } = profile;
  const titles = numbersOf(names.titles, wished.comparables);
  const sides = rightsSides(profile, names);
  const excluded = exclusions(profile, names);
  const { genres, themes } = wishes;
  const parts: Parts = {
    amounts: [
      ...(wished.budget ? [wished.budget.loUsd, wished.budget.hiUsd] : []),
      ...boundsOf(profile.budget),
      ...boundsOf(profile.ask),
    ],
    window: rights?.window
      ? [rights.window.from, rights.window.until, Math.min(rights.minDays, 0x7fffffff)]
      : [],
    wishes: [...genres, ...themes],
    lists: [...titles, ...sides.flat(), ...excluded],
  };
  const wide = needsWide(parts);
  const counts = [genres, themes, titles, ...sides].map(({ length }) => length);
  if (Math.max(...counts, excluded.length) > longest)
    throw new RangeError(`A list has over ${longest} values.`);
  if (id.bytes.length > longest) throw new RangeError(`The id has over ${longest} bytes.`);
  const lists = at.headerBytes + parts.amounts.length * (wide ? 8 : 4) + parts.window.length * 4;
  const idAt = lists + (parts.wishes.length + parts.lists.length) * (wide ? 4 : 2);
  const record = arena.take(idAt + id.bytes.length);
  writeHeader(arena, record, profile, names.companies.numberOf(profile.profile.companyId));
  arena.u16[(record + at.themesFullAt) / 2] = wishes.themesFull;
  arena.u8[record + at.genresFullAt] = wishes.genresFull;
  counts.forEach((count, index) => (arena.u16[(record + at.genresAt) / 2 + index] = count));
  arena.u16[(record + at.flagsAt) / 2] =
    flagsOf(profile) |
    (wide ? at.wide : 0) |
    (excluded.length > 0 ? at.excluding : 0) |
    (id.form * at.idForm);
  arena.u16[(record + at.idLengthAt) / 2] = id.bytes.length;
  arena.u16[(record + at.listsAt) / 2] = lists;
  arena.u32[(record + at.idAt) / 4] = idAt;
  writeParts(arena, record, parts, wide);
  arena.u8.set(id.bytes, record + idAt);
  return record;
}

/** How many bytes a record takes up. */
export function recordBytes(arena: Arena, record: Address): number {
  const idAt = arena.u32[(record + at.idAt) >>> 2] ?? 0;
  return idAt + (arena.u16[(record + at.idLengthAt) >>> 1] ?? 0);
}

/** The numbers of a record's wished genres or themes. */
export function wishedNumbers(arena: Arena, record: Address, trait: 'genres' | 'themes'): readonly number[] {
  const { u16, u32 } = arena;
  const isWide = ((u16[(record + at.flagsAt) >>> 1] ?? 0) & at.wide) !== 0;
  const [entries, bits] = isWide ? [u32, at.wideBits] : [u16, at.narrowBits];
  const genres = u16[(record + at.genresAt) >>> 1] ?? 0;
  const count = trait === 'genres' ? genres : (u16[(record + at.themesAt) >>> 1] ?? 0);
  const lists = (record + (u16[(record + at.listsAt) >>> 1] ?? 0)) >>> (isWide ? 2 : 1);
  const start = trait === 'genres' ? lists : lists + genres;
  const numbers: number[] = [];
  for (let index = start; index < start + count; index++)
    numbers.push((entries[index] ?? 0) & (2 ** bits - 1));
  return numbers;
}

function writeHeader(
  arena: Arena,
  record: Address,
  { profile, wished, rights, minScore }: PreparedProfile,
  company: number,
) {
  const { u8, u16, u32 } = arena;
  features.forEach((feature, index) => {
    u8[record + at.weightsAt + index] = profile.weights?.[feature] ?? at.noWeight;
  });
  const asks: Readonly<Record<Feature, unknown>> = {
    ...wished,
    stage: wished.stages,
    audience: wished.audiences,
    rights: rights?.scored === true ? rights : undefined,
  };
  u8[record + at.askedAt] = features.reduce(
    (bits, feature, index) => bits | (asks[feature] === undefined ? 0 : 1 << index),
    0,
  );
  u16[(record + at.minScoreAt) / 2] = Math.ceil(Math.round(minScore * 1e6) / 1e5);
  u8[record + at.minCoverageAt] = rights?.minCoverage ?? 0;
  u32[(record + at.companyAt) / 4] = company;
}

function flagsOf({ budget, ask, rights, profile }: PreparedProfile): number {
  const flags: readonly (readonly [boolean | undefined, number])[] = [
    [budget !== undefined, at.budgetGated],
    [budget?.allowUnknown, at.budgetUnknown],
    [ask !== undefined, at.askGated],
    [ask?.allowUnknown, at.askUnknown],
    [rights !== undefined, at.rightsAsked],
    [rights?.exclusivity === 'exclusive', at.exclusiveOnly],
    [rights?.every, at.everyCell],
    [profile.gates?.rights?.window !== undefined, at.windowed],
  ];
  return flags.reduce((bits, [holds, flag]) => bits | (holds === true ? flag : 0), 0);
}

function writeParts(arena: Arena, record: Address, { amounts, window, wishes, lists }: Parts, wide: boolean) {
  let next = record + at.headerBytes;
  for (const amount of amounts) {
    if (wide) arena.f64[next / 8] = amount;
    else arena.u32[next / 4] = amount === Infinity ? at.noUpperBound : amount;
    next += wide ? 8 : 4;
  }
  for (const number of window) {
    arena.i32[next / 4] = number;
    next += 4;
  }
  const [entries, bytes, bits] = wide ? [arena.u32, 4, at.wideBits] : [arena.u16, 2, at.narrowBits];
  for (const { number, weight } of wishes) {
    entries[next / bytes] = number + weight * 2 ** bits;
    next += bytes;
  }
  for (const number of lists) {
    entries[next / bytes] = number;
    next += bytes;
  }
}

function needsWide({ amounts, wishes, lists }: Parts): boolean {
  return (
    amounts.some((amount) => amount !== Infinity && amount >= at.noUpperBound) ||
    wishes.some(({ number }) => number >= 2 ** at.narrowBits) ||
    lists.some((number) => number >= 65_535)
  );
}

function boundsOf(bounds: AmountBounds | undefined): readonly number[] {
  return bounds === undefined ? [] : [bounds.minUsd ?? 0, bounds.maxUsd ?? Infinity];
}

function rightsSides({ profile, rights }: PreparedProfile, names: Names): readonly (readonly number[])[] {
  if (rights === undefined) return [[], [], []];
  const { territories, media, languages } = profile.gates?.rights ?? {};
  return [
    numbersOf(names.territories, territories),
    numbersOf(names.media, media),
    numbersOf(names.languages, languages),
  ];
}

/** Four lists, each after its length; nothing where nothing is excluded. */
function exclusions({ excluded }: PreparedProfile, { companies, wishable, apart }: Names): readonly number[] {
  const lists = [
    numbersOf(companies, excluded.companies),
    excluded.genres?.map((genre) => wishable.numberOf('genres', genre)) ?? [],
    excluded.themes?.map((theme) => wishable.numberOf('themes', theme)) ?? [],
    excluded.origin?.map((country) => apart.numberOf('origin', country)) ?? [],
  ];
  return lists.every(({ length }) => length === 0) ? [] : lists.flatMap((list) => [list.length, ...list]);
}

function numbersOf(interner: Interner | CompanyNumbers, names: readonly string[] = []): readonly number[] {
  return distinct(names).map((name) => interner.numberOf(name));
}
