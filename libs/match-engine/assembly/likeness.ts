import * as at from '../src/match-index/layout';

/**
 * Writes for every title a likeness (see `alike`) that is not too small, and at most 1 too large: single floats, four at a
 * time, are off by less than that.
 */
export function prepare(): void {
  const shared = load<u32>(at.searchSharedAt);
  share(shared);
  const rarities = load<u32>(at.searchTitleRaritiesAt);
  const alike = load<u32>(at.searchAlikeAt);
  const carried = i32x4.splat(load<i32>(at.searchCarriedRarityAt));
  const full = f32x4.splat(10_000);
  const titles = load<u32>(at.searchTitlesAt);
  for (let title: u32 = 0; title < titles; title += 4) {
    const both = v128.load(shared + title * 4);
    const either = i32x4.max_s(
      i32x4.sub(i32x4.add(carried, v128.load(rarities + title * 4)), both),
      i32x4.splat(0),
    );
    const part = f32x4.mul(f32x4.convert_i32x4_s(both), full);
    const quotient = f32x4.min(f32x4.div(part, f32x4.convert_i32x4_s(either)), full);
    const above = i32x4.add(i32x4.trunc_sat_f32x4_s(quotient), i32x4.splat(1));
    const likeness = v128.and(above, i32x4.ne(both, i32x4.splat(0)));
    v128.store64_lane(alike + title * 2, i16x8.narrow_i32x4_u(likeness, likeness), 0);
  }
}

/** Writes for every title what it shares with the listing. */
function share(shared: u32): void {
  memory.fill(shared, 0, load<u32>(at.searchTitlesAt) * 4);
  let next = load<u32>(at.searchSharesAt);
  const end = next + load<u32>(at.searchShareCountAt) * at.shareBytes;
  for (; next < end; next += at.shareBytes) {
    const list = load<u32>(next);
    const more = load<u32>(next, 8);
    const after = list + load<u32>(next, 4) * 4;
    for (let entry = list; entry < after; entry += 4) {
      const title = shared + load<u32>(entry) * 4;
      store<u32>(title, load<u32>(title) + more);
    }
  }
}

/** To the point. What the listing names shares more than there is (see `Titles.name`), and so is like it in full. */
export function likenessOf(title: u32): i32 {
  const both = load<u32>(load<u32>(at.searchSharedAt) + title * 4);
  if (both == 0) return 0;
  const carried = load<u32>(load<u32>(at.searchTitleRaritiesAt) + title * 4);
  const either = <i32>(load<u32>(at.searchCarriedRarityAt) + carried - both);
  return either <= 0 ? 10_000 : <i32>((10_000 * both) / <u32>either);
}

/** Not too small, and at most 1 too large. */
export function likenessBound(title: u32): i32 {
  return <i32>load<u16>(load<u32>(at.searchAlikeAt) + title * 2);
}
