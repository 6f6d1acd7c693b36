import * as at from '../src/match-index/layout';
import { isExcluded, amountsFit } from './amounts-and-exclusions';
import { likenessBound, likenessOf } from './likeness';
import { mayFit, rightsValue } from './rights';

/** The score of a profile in tenths; below 0 where it does not fit or reaches neither its own least score nor the floor. */
export function scoreOf(record: u32, directory: u32, index: u32): i32 {
  const company = load<u32>(record, at.companyAt);
  if (company == load<u32>(at.searchCompanyAt) || isExcludedCompany(company)) return -1;
  const flags = <u32>load<u16>(record, at.flagsAt);
  const asked = <u32>load<u8>(record, at.askedAt);
  if (!amountsFit(record, flags, asked)) return -1;
  const weights = weightsOf(record, asked);
  const floor = load<i32>(at.searchFloorAt);
  const need = max(<i32>load<u16>(record, at.minScoreAt), floor);
  const isWide = (flags & at.wide) != 0;
  const least = weights == 0 ? 0 : weights * (10 * need - 5);
  const rights = (asked & (1 << at.rights)) != 0 ? weightOf(record, at.rights) : 0;
  const alike = (asked & (1 << at.comparables)) != 0 ? weightOf(record, at.comparables) : 0;
  // Rights and likeness cost most: as much as they can be counts until they are looked at.
  const mostRights = rights * 10_000;
  let sum = simpleSum(record, directory, index, asked) + wishedSum(record, asked, isWide);
  if (sum + mostRights + alike * 10_000 < least) return -1;
  // Where there is no floor yet nearly all reach it, and it is the rights that are rarely free.
  const isLikenessFirst = floor > 0 && alike != 0;
  if (isLikenessFirst) {
    sum += alike * likenesses(record, isWide, false);
    if (sum + mostRights < least) return -1;
  }
  if ((flags & at.rightsAsked) != 0) {
    const value = mayFit(record, flags) ? rightsValue(record, flags) : -1;
    if (value < 0) return -1;
    sum += rights * value;
  }
  if ((flags & at.excluding) != 0 && isExcluded(record, flags)) return -1;
  if (alike != 0 && !isLikenessFirst) sum += alike * likenesses(record, isWide, false);
  const score = weights == 0 ? 500 : (sum + 5 * weights) / (10 * weights);
  return score < need ? -1 : score;
}

function isExcludedCompany(company: u32): bool {
  const count = load<u32>(at.searchExcludedCountAt);
  const excluded = load<u32>(at.searchExcludedAt);
  for (let index: u32 = 0; index < count; index++)
    if (load<u32>(excluded + index * 4) == company) return true;
  return false;
}

export function weightOf(record: u32, feature: u32): i32 {
  const own = <i32>load<u8>(record + feature);
  return own == at.noWeight ? <i32>load<u8>(at.searchWeightsAt + feature) : own;
}

function weightsOf(record: u32, asked: u32): i32 {
  let sum = 0;
  for (let feature: u32 = 0; feature < 7; feature++) {
    if (((asked >> feature) & 1) != 0) sum += weightOf(record, feature);
  }
  return sum;
}

/** Budget, stage and audience. */
function simpleSum(record: u32, directory: u32, index: u32, asked: u32): i32 {
  let sum = 0;
  if ((asked & (1 << at.budget)) != 0) {
    const isWide = (load<u16>(record, at.flagsAt) & at.wide) != 0;
    sum += weightOf(record, at.budget) * budgetValue(record, isWide);
  }
  if ((asked & (1 << at.stage)) != 0) {
    if (prefers(at.searchStageAt, directory, index)) sum += weightOf(record, at.stage) * 10_000;
    else if (prefers(at.searchNearAt, directory, index)) sum += weightOf(record, at.stage) * 5_000;
  }
  if ((asked & (1 << at.audience)) != 0 && prefers(at.searchAudienceAt, directory, index)) {
    sum += weightOf(record, at.audience) * 10_000;
  }
  return sum;
}

export function prefers(list: u32, directory: u32, index: u32): bool {
  const planes = load<u32>(list);
  const count = load<u32>(planes);
  for (let number: u32 = 1; number <= count; number++) {
    const plane = load<u32>(directory + load<u32>(planes + number * 4) * 4);
    if (plane != 0 && ((load<u32>(plane + (index >> 5) * 4) >> (index & 31)) & 1) == 1) return true;
  }
  return false;
}

/** In doubles: see `PlainScorer`. */
function budgetValue(record: u32, isWide: bool): i32 {
  const budget = load<f64>(at.searchBudgetAt);
  if (budget < 0) return 5_000;
  const lo = isWide ? load<f64>(record, at.headerBytes) : <f64>load<u32>(record, at.headerBytes);
  const hi = isWide ? load<f64>(record, at.headerBytes + 8) : <f64>load<u32>(record, at.headerBytes + 4);
  if (budget < lo) return share(2 * budget - lo, lo);
  if (budget > hi) return share(2 * hi - budget, hi);
  return 10_000;
}

function share(part: f64, whole: f64): i32 {
  return part <= 0 ? 0 : <i32>Math.floor((10_000 * part) / whole);
}

/** Genres count by weight alone, themes by weight times rarity. */
function wishedSum(record: u32, asked: u32, isWide: bool): i32 {
  const genres = <u32>load<u16>(record, at.genresAt);
  const lists = record + load<u16>(record, at.listsAt);
  let sum = 0;
  if ((asked & (1 << at.genres)) != 0) {
    const found = foundOf(lists, genres, isWide, false);
    sum += weightOf(record, at.genres) * wishedValue(found, load<u8>(record, at.genresFullAt));
  }
  if ((asked & (1 << at.themes)) != 0) {
    const found = foundOf(lists + genres * (isWide ? 4 : 2), load<u16>(record, at.themesAt), isWide, true);
    sum += weightOf(record, at.themes) * wishedValue(found, load<u16>(record, at.themesFullAt));
  }
  return sum;
}

export function wishedValue(found: u32, full: u32): i32 {
  return found >= full ? 10_000 : <i32>((10_000 * found) / full);
}

export function foundOf(list: u32, count: u32, isWide: bool, byRarity: bool): u32 {
  if (isWide) return foundWide(list, count, byRarity);
  const carried = load<u32>(at.searchCarriedAt);
  const end = list + count * 2;
  let found: u32 = 0;
  if (byRarity) {
    for (; list < end; list += 2) {
      const wish = <u32>load<u16>(list);
      found += (wish >> at.narrowBits) * load<u8>(carried + (wish & 8191));
    }
  } else {
    for (; list < end; list += 2) {
      const wish = <u32>load<u16>(list);
      found += (wish >> at.narrowBits) * <u32>(load<u8>(carried + (wish & 8191)) != 0);
    }
  }
  return found;
}

function foundWide(list: u32, count: u32, byRarity: bool): u32 {
  const carried = load<u32>(at.searchCarriedAt);
  let found: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    const wish = load<u32>(list + index * 4);
    const rarity = <u32>load<u8>(carried + (wish & ((1 << at.wideBits) - 1)));
    if (rarity != 0) found += (wish >> at.wideBits) * (byRarity ? rarity : 1);
  }
  return found;
}

/** The comparables value. */
export function likenesses(record: u32, isWide: bool, isBound: bool): i32 {
  const count = <u32>load<u16>(record, at.comparablesAt);
  const before = <u32>load<u16>(record, at.genresAt) + <u32>load<u16>(record, at.themesAt);
  const list = record + load<u16>(record, at.listsAt) + before * (isWide ? 4 : 2);
  let first = 0;
  let second = 0;
  let third = 0;
  for (let index: u32 = 0; index < count; index++) {
    const title = isWide ? load<u32>(list + index * 4) : <u32>load<u16>(list + index * 2);
    const likeness = isBound ? likenessBound(title) : likenessOf(title);
    third = max(third, min(second, likeness));
    second = max(second, min(first, likeness));
    first = max(first, likeness);
  }
  return likenessValue(first + second + third, count);
}

/** @param sum of the three largest likenesses */
export function likenessValue(sum: i32, titles: u32): i32 {
  return min(10_000, 4 * (sum / <i32>min<u32>(titles, 3)));
}
