import * as at from '../src/match-index/layout';
import { likenesses, prefers, weightOf, wishedValue, foundOf } from './score';

/**
 * The most tenths that a profile's score can have; below 0 where that reaches neither the floor nor its own least score.
 * @param spare what it may still lose after rights, genres, themes and likeness; budget counts in full
 */
export function boundOf(spare: f32, sketch: u32, weights: u32, directory: u32, index: u32): i32 {
  const need = needOf(load<u32>(sketch, at.sketchFactsAt));
  const sum = load<i32>(weights);
  if (sum == 0) return need > 500 ? -1 : 500;
  const stage = weightIn(weights, at.stage);
  if (stage != 0 && !prefers(at.searchStageAt, directory, index)) {
    spare -= <f32>(stage * (prefers(at.searchNearAt, directory, index) ? 5_000 : 10_000));
  }
  const audience = weightIn(weights, at.audience);
  if (audience != 0 && !prefers(at.searchAudienceAt, directory, index)) spare -= <f32>(audience * 10_000);
  const tenths = 10 * sum;
  return spare < 0 ? -1 : min(at.chains - 1, need + <i32>(spare / <f32>tenths));
}

function needOf(facts: u32): i32 {
  return max(<i32>((facts >> at.factMinScore) & 1023), load<i32>(at.searchFloorAt));
}

/** What may be lost at most. */
function wholeSpare(facts: u32, weights: u32): f32 {
  return <f32>(load<i32>(weights) * (10_005 - 10 * needOf(facts))) + roundedOff;
}

/** The weights of a profile that has a class. */
export function classOf(sketch: u32): u32 {
  return (
    load<u32>(at.searchClassesAt) + (load<u32>(sketch, at.sketchFactsAt) >> at.factClass) * at.classBytes
  );
}

/** The weights of a profile that may have no class. */
export function weightsBeside(sketch: u32, record: u32): u32 {
  return load<u32>(sketch, at.sketchFactsAt) >> at.factClass == 0 ? ownWeights(record) : classOf(sketch);
}

/**
 * What is left to be lost after rights, genres, themes and likeness, where the sketch has all wishes. Nearly every profile
 * that passes the gates comes here, and few go further: hence no branches, four features at a time, single floats, and
 * lists that are read to their ends rather than up to their last.
 */
export function spareBySketch(sketch: u32): f32 {
  const facts = load<u32>(sketch, at.sketchFactsAt);
  const weights = classOf(sketch);
  return wholeSpare(facts, weights) - lostOf(sketch, facts, weights);
}

/** The same where the record has to be asked. */
export function spareByBoth(sketch: u32, record: u32, weights: u32): f32 {
  const facts = load<u32>(sketch, at.sketchFactsAt);
  const spare = wholeSpare(facts, weights);
  if (((facts >> at.factGenresFull) & 15) < <u32>at.titlesInRecord)
    return spare - lostOf(sketch, facts, weights);
  return spareOfMany(spare - rightsLost(sketch, weights), sketch, record, weights);
}

/** What rights, genres, themes and likeness lose, in this order. */
function lostOf(sketch: u32, facts: u32, weights: u32): f32 {
  const noTerritory = <i32>(
    popcnt(load<u64>(sketch, at.sketchTerritoriesAt) & ~load<u64>(at.searchTerritoryMaskAt))
  );
  const noMedium = <i32>popcnt(<u32>load<u16>(sketch, at.sketchMediaAt) & ~load<u32>(at.searchMediaMaskAt));
  const counts = <i32>load<u8>(sketch, at.sketchCountsAt);
  const territories = counts & 15;
  const media = counts >> 4;
  const titles = sketch + at.sketchTitlesAt;
  const named = 1 + <i32>(load<u16>(titles + 2) != 0) + <i32>(load<u16>(titles + 4) != 0);
  let full = i32x4.splat(territories * media);
  full = i32x4.replace_lane(full, 1, (facts >> at.factGenresFull) & 15);
  full = i32x4.replace_lane(full, 2, facts & 2047);
  full = i32x4.replace_lane(full, 3, 2_500 * named);
  let found = i32x4.splat((territories - noTerritory) * (media - noMedium));
  found = i32x4.replace_lane(found, 1, genresFound(sketch + at.sketchGenresAt));
  found = i32x4.replace_lane(found, 2, themesFound(sketch));
  found = i32x4.replace_lane(found, 3, likeness(titles));
  const missed = f32x4.convert_i32x4_s(i32x4.max_s(i32x4.sub(full, found), i32x4.splat(0)));
  const most = f32x4.convert_i32x4_s(i32x4.mul(v128.load(weights, 4), i32x4.splat(10_000)));
  const lost = f32x4.div(f32x4.mul(most, missed), f32x4.convert_i32x4_s(i32x4.max_s(full, i32x4.splat(1))));
  return (
    f32x4.extract_lane(lost, 0) +
    f32x4.extract_lane(lost, 1) +
    (f32x4.extract_lane(lost, 2) + f32x4.extract_lane(lost, 3))
  );
}

/** More than single floats can be off by, of the sum of seven weights times 10,000. */
const roundedOff: f32 = 8;

/** What a feature loses whose value is `found` of `full`. */
function lost(weight: i32, found: u32, full: u32): f32 {
  const missed = <f32>max(<i32>full - <i32>found, 0);
  return (<f32>(weight * 10_000) * missed) / <f32>max(full, 1);
}

function rightsLost(sketch: u32, weights: u32): f32 {
  const noTerritory = <i32>(
    popcnt(load<u64>(sketch, at.sketchTerritoriesAt) & ~load<u64>(at.searchTerritoryMaskAt))
  );
  const noMedium = <i32>popcnt(<u32>load<u16>(sketch, at.sketchMediaAt) & ~load<u32>(at.searchMediaMaskAt));
  if ((noTerritory | noMedium) == 0) return 0;
  const counts = <i32>load<u8>(sketch, at.sketchCountsAt);
  const territories = counts & 15;
  const media = counts >> 4;
  return lost(
    weightIn(weights, at.rights),
    (territories - noTerritory) * (media - noMedium),
    territories * media,
  );
}

function themesFound(sketch: u32): u32 {
  const worth = load<u32>(at.searchThemeWorthAt);
  const themes = sketch + at.sketchThemesAt;
  return (
    worthAt(worth, themes, 0) +
    worthAt(worth, themes, 2) +
    worthAt(worth, themes, 4) +
    worthAt(worth, themes, 6) +
    worthAt(worth, themes, 8) +
    worthAt(worth, themes, 10) +
    worthAt(worth, themes, 12) +
    worthAt(worth, themes, 14) +
    worthAt(worth, themes, 16) +
    worthAt(worth, themes, 18) +
    worthAt(worth, themes, 20) +
    worthAt(worth, themes, 22)
  );
}

function worthAt(worth: u32, themes: u32, place: u32): u32 {
  return load<u16>(worth + ((<u32>load<u16>(themes + place)) << 1));
}

function genresFound(genres: u32): u32 {
  return (
    <u32>load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres)) +
    <u32>load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres, 1)) +
    <u32>load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres, 2)) +
    <u32>load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres, 3)) +
    <u32>load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres, 4))
  );
}

/** The sum of the three that are most alike, in lanes, which choose without branches. A title that is not there is number 0, and alike by nothing. */
function likeness(titles: u32): i32 {
  const alike = load<u32>(at.searchAlikeAt) - 2;
  let first = i16x8.splat(0);
  let second = first;
  let third = first;
  for (let place = 0; place < at.sketchTitles * 2; place += 2) {
    const likeness = v128.load16_splat(alike + ((<u32>load<u16>(titles + place)) << 1));
    third = i16x8.max_s(third, i16x8.min_s(second, likeness));
    second = i16x8.max_s(second, i16x8.min_s(first, likeness));
    first = i16x8.max_s(first, likeness);
  }
  return i16x8.extract_lane_s(i16x8.add(i16x8.add(first, second), third), 0);
}

function weightIn(weights: u32, feature: u32): i32 {
  return load<i32>(weights + 4 + feature * 4);
}

/** Those of a profile that has no class, as if it had one. */
function ownWeights(record: u32): u32 {
  const asked = <u32>load<u8>(record, at.askedAt);
  let sum = 0;
  for (let feature: u32 = 0; feature < 7; feature++) {
    const weight = ((asked >> feature) & 1) == 0 ? 0 : weightOf(record, feature);
    store<i32>(at.searchOwnWeightsAt + 4 + feature * 4, weight);
    sum += weight;
  }
  store<i32>(at.searchOwnWeightsAt, sum);
  return at.searchOwnWeightsAt;
}

/** What is left to be lost after the wishes of a profile that has more of them than a sketch. */
function spareOfMany(before: f32, sketch: u32, record: u32, weights: u32): f32 {
  const facts = load<u32>(sketch, at.sketchFactsAt);
  if (before < 0) return before;
  if (((facts >> at.factGenresFull) & 15) == at.wishesInRecord)
    return <f32>spareByRecord(<i32>before, record, weights);
  const worth = load<u32>(at.searchThemeWorthAt);
  let themes: u32 = 0;
  for (let place = 0; place < at.sketchMoreThemes * 2; place += 2)
    themes += worthAt(worth, sketch + at.sketchThemesAt, place);
  let genres = genresFound(sketch + at.sketchGenresAt);
  for (let place = 0; place < at.sketchMoreGenres; place++)
    genres += load<u8>(at.searchGenreWorthAt + <u32>load<u8>(sketch + at.sketchMoreGenresAt + place));
  const spare =
    before -
    lost(weightIn(weights, at.themes), themes, facts & 2047) -
    lost(weightIn(weights, at.genres), genres, load<u8>(sketch, at.sketchGenresFullAt));
  const alike = weightIn(weights, at.comparables);
  return spare < 0 || alike == 0 ? spare : spare - <f32>(alike * (10_000 - likenessByRecord(record)));
}

/** What is left to be lost after the wishes of a profile whose record alone knows them; below 0 at the first that is too much. */
function spareByRecord(before: i32, record: u32, weights: u32): i32 {
  const isWide = (load<u16>(record, at.flagsAt) & at.wide) != 0;
  const genres = <u32>load<u16>(record, at.genresAt);
  const lists = record + load<u16>(record, at.listsAt);
  const byGenre = weightIn(weights, at.genres);
  let spare = before;
  if (byGenre != 0) {
    const found = foundOf(lists, genres, isWide, false);
    spare -= byGenre * (10_000 - wishedValue(found, load<u8>(record, at.genresFullAt)));
    if (spare < 0) return -1;
  }
  const byTheme = weightIn(weights, at.themes);
  if (byTheme != 0) {
    const themes = lists + genres * (isWide ? 4 : 2);
    const found = foundOf(themes, load<u16>(record, at.themesAt), isWide, true);
    spare -= byTheme * (10_000 - wishedValue(found, load<u16>(record, at.themesFullAt)));
    if (spare < 0) return -1;
  }
  const alike = weightIn(weights, at.comparables);
  return alike == 0 ? spare : spare - alike * (10_000 - likenessByRecord(record));
}

function likenessByRecord(record: u32): i32 {
  return likenesses(record, (load<u16>(record, at.flagsAt) & at.wide) != 0, true);
}
