import * as at from '../src/match-index/layout';
import { prefers } from './score';

/** Takes the bits of those whose sketch shows that they cannot reach the floor or their own least score. */
export function leaveOut(words: u32, directory: u32, sketches: u32): void {
  for (let word: u32 = 0; word < 256; word++) {
    let left = load<u32>(words + word * 4);
    for (let bits = left; bits != 0; bits &= bits - 1) {
      const index = word * 32 + ctz(bits);
      if (!mayReach(sketches + index * at.sketchBytes, directory, index)) left &= ~(bits & -bits);
    }
    store<u32>(words + word * 4, left);
  }
}

/** Budget and likeness count in full: nothing is known of them here. */
function mayReach(sketch: u32, directory: u32, index: u32): bool {
  const number = <u32>load<u8>(sketch, at.sketchClassAt);
  if (number == 0) return true;
  const weights = load<u32>(at.searchClassesAt) + number * at.classBytes;
  const sum = load<i32>(weights);
  if (sum == 0) return true;
  const need = max(<i32>load<u16>(sketch, at.sketchMinScoreAt), load<i32>(at.searchFloorAt));
  // What is to be lost at most.
  let spare = sum * 10_000 - sum * (10 * need - 5);
  spare -= weightIn(weights, at.rights) * (10_000 - rightsBound(sketch));
  if (spare < 0) return false;
  spare -= weightIn(weights, at.genres) * (10_000 - genresBound(sketch));
  if (spare < 0) return false;
  spare -= weightIn(weights, at.themes) * (10_000 - themesBound(sketch));
  if (spare < 0) return false;
  const stage = weightIn(weights, at.stage);
  if (stage != 0 && !prefers(at.searchStageAt, directory, index)) {
    spare -= stage * (prefers(at.searchNearAt, directory, index) ? 5_000 : 10_000);
  }
  const audience = weightIn(weights, at.audience);
  if (audience != 0 && !prefers(at.searchAudienceAt, directory, index)) spare -= audience * 10_000;
  return spare >= 0;
}

function weightIn(weights: u32, feature: u32): i32 {
  return load<i32>(weights + 4 + feature * 4);
}

/** 0..10000: a wanted territory whose bit the listing lacks is not free, nor is such a medium. */
export function rightsBound(sketch: u32): i32 {
  const territories = <i32>load<u8>(sketch, at.sketchTerritoryCountAt);
  const media = <i32>load<u8>(sketch, at.sketchMediaCountAt);
  const noTerritory = <i32>(
    popcnt(load<u64>(sketch, at.sketchTerritoriesAt) & ~load<u64>(at.searchTerritoryMaskAt))
  );
  const noMedium = <i32>popcnt(load<u32>(sketch, at.sketchMediaAt) & ~load<u32>(at.searchMediaMaskAt));
  if (noTerritory == 0 && noMedium == 0) return 10_000;
  const free = (territories == 0 ? 1 : territories - noTerritory) * (media == 0 ? 1 : media - noMedium);
  return (10_000 * free) / (max(territories, 1) * max(media, 1));
}

/** Two genres make full marks. */
function genresBound(sketch: u32): i32 {
  const shared = <i32>popcnt(load<u32>(sketch, at.sketchGenresAt) & load<u32>(at.searchGenreMaskAt));
  if (shared == 0) return 0;
  if (shared + load<i32>(at.searchGenresHiddenAt) > 1) return 10_000;
  return min(10_000, 40 * <i32>load<u8>(sketch, at.sketchGenreAt));
}

/** Three themes make full marks. */
function themesBound(sketch: u32): i32 {
  const bits = <i32>popcnt(load<u64>(sketch, at.sketchThemesAt) & load<u64>(at.searchThemeMaskAt));
  if (bits == 0) return 0;
  const shared = bits + load<i32>(at.searchThemesHiddenAt);
  if (shared > 2) return 10_000;
  const one = load<u8>(sketch, at.sketchThemeAt);
  const two = load<u8>(sketch, at.sketchTwoThemesAt);
  return min(10_000, 40 * <i32>(shared == 1 ? one : two));
}
