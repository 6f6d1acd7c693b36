import * as at from '../src/match-index/layout';
import { likenessValue, likenesses, prefers, weightOf, wishedValue, foundOf } from './score';

/**
 * The most tenths that a profile's score can have; below 0 where that reaches neither the floor nor its own least score.
 * Genres, themes, likeness, stage and audience are told to the point; rights by what is not offered at all; budget counts
 * in full.
 */
export function boundOf(sketch: u32, record: u32, directory: u32, index: u32): i32 {
  const facts = load<u32>(sketch, at.sketchFactsAt);
  const number = facts >> at.factClass;
  const weights = number == 0 ? ownWeights(record) : load<u32>(at.searchClassesAt) + number * at.classBytes;
  const sum = load<i32>(weights);
  const need = max(<i32>((facts >> at.factMinScore) & 1023), load<i32>(at.searchFloorAt));
  if (sum == 0) return need > 500 ? -1 : 500;
  // What may be lost at most. Themes first: most profiles lose too much by them.
  let spare = sum * 10_000 - sum * (10 * need - 5);
  const genresFull = (facts >> at.factGenresFull) & 15;
  if (genresFull == at.wishesInRecord) {
    spare -= weightIn(weights, at.rights) * (10_000 - rightsBound(sketch));
    if (spare < 0) return -1;
    spare = spareByRecord(spare, record, weights);
  } else {
    const isLong = genresFull == at.titlesInRecord;
    const themes = sketch + at.sketchThemesAt;
    const found = foundOf(themes, isLong ? at.sketchMoreThemes : at.sketchThemes, false, true);
    spare -= weightIn(weights, at.themes) * (10_000 - wishedValue(found, facts & 2047));
    if (spare < 0) return -1;
    spare -= weightIn(weights, at.genres) * (10_000 - genresIn(sketch, genresFull));
    if (spare < 0) return -1;
    spare -= weightIn(weights, at.rights) * (10_000 - rightsBound(sketch));
    if (spare < 0) return -1;
    const alike = weightIn(weights, at.comparables);
    if (alike != 0) spare -= alike * (10_000 - (isLong ? likenessByRecord(record) : likeness(sketch)));
  }
  if (spare < 0) return -1;
  const stage = weightIn(weights, at.stage);
  if (stage != 0 && !prefers(at.searchStageAt, directory, index)) {
    spare -= stage * (prefers(at.searchNearAt, directory, index) ? 5_000 : 10_000);
  }
  const audience = weightIn(weights, at.audience);
  if (audience != 0 && !prefers(at.searchAudienceAt, directory, index)) spare -= audience * 10_000;
  return spare < 0 ? -1 : need + spare / (10 * sum);
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

/** 0..10000: a wanted territory whose bit the listing lacks is not free, nor is such a medium. */
function rightsBound(sketch: u32): i32 {
  const noTerritory = <i32>(
    popcnt(load<u64>(sketch, at.sketchTerritoriesAt) & ~load<u64>(at.searchTerritoryMaskAt))
  );
  const noMedium = <i32>popcnt((<u32>load<u16>(sketch, at.sketchMediaAt)) & ~load<u32>(at.searchMediaMaskAt));
  if ((noTerritory | noMedium) == 0) return 10_000;
  const counts = <i32>load<u8>(sketch, at.sketchCountsAt);
  const territories = counts & 15;
  const media = counts >> 4;
  const free = (territories == 0 ? 1 : territories - noTerritory) * (media == 0 ? 1 : media - noMedium);
  return (10_000 * free) / (max(territories, 1) * max(media, 1));
}

/** The genres value. @param full as in the facts */
function genresIn(sketch: u32, full: u32): i32 {
  const found = genresFound(sketch + at.sketchGenresAt, at.sketchGenres);
  if (full != at.titlesInRecord) return wishedValue(found, full);
  const more = genresFound(sketch + at.sketchMoreGenresAt, at.sketchMoreGenres);
  return wishedValue(found + more, load<u8>(sketch, at.sketchGenresFullAt));
}

function genresFound(genres: u32, count: u32): u32 {
  let found: u32 = 0;
  for (let index: u32 = 0; index < count; index++) {
    found += load<u8>(at.searchGenreWorthAt + <u32>load<u8>(genres + index));
  }
  return found;
}

function likeness(sketch: u32): i32 {
  const alike = load<u32>(at.searchAlikeAt) - 2;
  let count: u32 = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (; count < <u32>at.sketchTitles; count++) {
    const title = <u32>load<u16>(sketch + at.sketchTitlesAt + count * 2);
    if (title == 0) break;
    const likeness = <i32>load<u16>(alike + title * 2);
    third = max(third, min(second, likeness));
    second = max(second, min(first, likeness));
    first = max(first, likeness);
  }
  return likenessValue(first + second + third, count);
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
