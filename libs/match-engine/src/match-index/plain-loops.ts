import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';
import type { Loops } from './loops.ts';
import { PlainScorer } from './plain-scorer.ts';

const planeWords = at.planeBytes / 4;

/** The loops as they run anywhere. */
export class PlainLoops implements Loops {
  readonly #arena: Arena;
  readonly #scorer: PlainScorer;

  constructor(arena: Arena) {
    this.#arena = arena;
    this.#scorer = new PlainScorer(arena);
  }

  /** What each title shares; likeness is told when it is asked for. */
  prepare(): void {
    const { u32 } = this.#arena;
    const shared = (u32[at.searchSharedAt >>> 2] ?? 0) >>> 2;
    u32.fill(0, shared, shared + (u32[at.searchTitlesAt >>> 2] ?? 0));
    const shares = (u32[at.searchSharesAt >>> 2] ?? 0) >>> 2;
    const end = shares + 3 * (u32[at.searchShareCountAt >>> 2] ?? 0);
    for (let next = shares; next < end; next += 3) {
      const list = (u32[next] ?? 0) >>> 2;
      const more = u32[next + 2] ?? 0;
      for (let index = list; index < list + (u32[next + 1] ?? 0); index++) {
        const title = shared + (u32[index] ?? 0);
        u32[title] = (u32[title] ?? 0) + more;
      }
    }
  }

  gather(directory: Address, records: Address, _sketches: Address, firstSlot: number): number {
    if (this.#intersect(directory)) this.#scorer.gather(directory, records, firstSlot);
    return this.#arena.u32[at.searchWaitingAt >>> 2] ?? 0;
  }

  take(most: number): number {
    return this.#scorer.take(most);
  }

  /** Ands the gates, each the or of its planes, into the search's words; false where no bit is left. */
  #intersect(directory: Address): boolean {
    const { u32, i32 } = this.#arena;
    const words = (u32[at.searchWordsAt >>> 2] ?? 0) >>> 2;
    const end = u32[at.searchGateWordsAt >>> 2] ?? 0;
    const gates = (u32[at.searchGatesAt >>> 2] ?? 0) >>> 2;
    i32.fill(-1, words, words + planeWords);
    for (let next = gates; next < gates + end;) {
      const none = u32[next] ?? 0;
      const count = u32[next + 1] ?? 0;
      const planes = next + 2;
      next = planes + count;
      const alive =
        count < 2
          ? this.#andOne(words, this.#plane(directory, count === 0 ? none : (u32[planes] ?? 0), none))
          : this.#andAny(words, directory, none, planes, count);
      if (!alive) return false;
    }
    return true;
  }

  #plane(directory: Address, plane: number, none: number): number {
    const { u32 } = this.#arena;
    return (u32[(directory >>> 2) + plane] || (u32[(directory >>> 2) + none] ?? 0)) >>> 2;
  }

  #andOne(words: number, plane: number): boolean {
    if (plane === 0) return false;
    const { i32 } = this.#arena;
    let any = 0;
    for (let word = 0; word < planeWords; word++) {
      const bits = (i32[words + word] ?? 0) & (i32[plane + word] ?? 0);
      i32[words + word] = bits;
      any |= bits;
    }
    return any !== 0;
  }

  #andAny(words: number, directory: Address, none: number, planes: number, count: number): boolean {
    const { i32, u32 } = this.#arena;
    const found: number[] = [];
    for (let index = 0; index < count; index++) {
      const plane = this.#plane(directory, u32[planes + index] ?? 0, none);
      if (plane !== 0 && !found.includes(plane)) found.push(plane);
    }
    let any = 0;
    for (let word = 0; word < planeWords; word++) {
      const before = i32[words + word] ?? 0;
      if (before === 0) continue;
      let admitted = 0;
      for (const plane of found) admitted |= i32[plane + word] ?? 0;
      i32[words + word] = before & admitted;
      any |= before & admitted;
    }
    return any !== 0;
  }
}
