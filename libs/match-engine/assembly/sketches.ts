import * as at from '../src/match-index/layout';
import { likenesses, prefers, weightOf, wishedValue, foundOf } from './score';

/**
 * The most tenths that a profile's score can have; below 0 where that reaches neither the floor nor its own least score.
 * Genres, themes, likeness, stage and audience are told to the point; rights by what is not offered at all; budget counts
 * in full. Nearly every profile that passes the gates comes here, and few go further: hence single floats, whose quotients
 * cost a third of whole numbers', and lists that are read to their ends rather than up to their last.
 */
export function boundOf(sketch: u32, record: u32, directory: u32, index: u32): i32 {
  const facts = load<u32>(sketch, at.sketchFactsAt);
  const need = max(<i32>((facts >> at.factMinScore) & 1023), load<i32>(at.searchFloorAt));
  const number = facts >> at.factClass;
  const genresFull = (facts >> at.factGenresFull) & 15;
  const weights = number == 0 ? ownWeights(record) : load<u32>(at.searchClassesAt) + number * at.classBytes;
  const sum = load<i32>(weights);
  if (sum == 0) return need > 500 ? -1 : 500;
  // What may be lost at most.
  let spare = <f32>(sum * (10_005 - 10 * need)) + roundedOff;
  if (genresFull < <u32>at.titlesInRecord) {
    const themes = lost(weightIn(weights, at.themes), themesFound(sketch), facts & 2047);
    const genres = lost(weightIn(weights, at.genres), genresFound(sketch + at.sketchGenresAt), genresFull);
    spare -= themes + genres + rightsLost(sketch, weights);
    if (spare < 0) return -1;
    const alike = weightIn(weights, at.comparables);
    if (alike != 0) spare -= <f32>alike * (10_000 - likeness(sketch));
  } else {
    spare = spareOfMany(spare - rightsLost(sketch, weights), sketch, record, weights);
  }
  if (spare < 0) return -1;
  const stage = weightIn(weights, at.stage);
  if (stage != 0 && !prefers(at.searchStageAt, directory, index)) {
    spare -= <f32>(stage * (prefers(at.searchNearAt, directory, index) ? 5_000 : 10_000));
  }
  const audience = weightIn(weights, at.audience);
  if (audience != 0 && !prefers(at.searchAudienceAt, directory, index)) spare -= <f32>(audience * 10_000);
  const tenths = 10 * sum;
  return spare < 0 ? -1 : min(at.chains - 1, need + <i32>(spare / <f32>tenths));
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
  const free = (territories == 0 ? 1 : territories - noTerritory) * (media == 0 ? 1 : media - noMedium);
  return lost(weightIn(weights, at.rights), free, max(territories, 1) * max(media, 1));
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

/** 0..10000. A title that is not there is number 0, and alike by nothing. */
function likeness(sketch: u32): f32 {
  const alike = load<u32>(at.searchAlikeAt) - 2;
  const titles = sketch + at.sketchTitlesAt;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let place = 0; place < at.sketchTitles * 2; place += 2) {
    const title = <u32>load<u16>(titles + place);
    const likeness = title == 0 ? 0 : <i32>load<u16>(alike + (title << 1));
    third = max(third, min(second, likeness));
    second = max(second, min(first, likeness));
    first = max(first, likeness);
  }
  const count = load<u16>(titles + 2) == 0 ? 1 : load<u16>(titles + 4) == 0 ? 2 : 3;
  const alikes = 4 * (first + second + third);
  return min(<f32>10_000, <f32>alikes / <f32>count);
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
