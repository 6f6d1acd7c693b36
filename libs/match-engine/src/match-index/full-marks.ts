import { rarityOf, type Rules } from '../rules.ts';
import * as at from './layout.ts';
import type { ProfileStore } from './profile-store.ts';
import { listsOf } from './plain-rights.ts';

/** Counts anew which worth of themes makes full marks (see `wishedValues`), and sketches all profiles anew, after the rarity of themes changed. */
export function recomputeFullMarks(store: ProfileStore, rules: Rules): void {
  const { wishable } = store.names;
  const rarities = Uint8Array.from(wishable.names, ([trait, value]) => rarityOf(trait, value, rules));
  for (const slot of store.taken()) {
    const record = store.recordOf(slot);
    // Sketching may need more memory, and so make other views of it.
    const { u16, u32 } = store.arena;
    const flags = u16[(record + at.flagsAt) >>> 1] ?? 0;
    const isWide = (flags & at.wide) !== 0;
    const bits = isWide ? at.wideBits : at.narrowBits;
    const start = listsOf(store.arena, record, flags) + (u16[(record + at.genresAt) >>> 1] ?? 0);
    let [first, second, third] = [0, 0, 0];
    for (let index = start; index < start + (u16[(record + at.themesAt) >>> 1] ?? 0); index++) {
      const wish = (isWide ? u32[index] : u16[index]) ?? 0;
      const worth = (wish >>> bits) * (rarities[wish & (2 ** bits - 1)] ?? 1);
      third = Math.max(third, Math.min(second, worth));
      second = Math.max(second, Math.min(first, worth));
      first = Math.max(first, worth);
    }
    u16[(record + at.themesFullAt) >>> 1] = first + second + third;
    store.sketch(slot);
  }
}
