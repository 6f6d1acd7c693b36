import type { Address, Arena } from './arena.ts';

/**
 * The loops over a block of profiles. There are two of them, plain and compiled, that do the same on the same memory; see
 * `layout` for what they read and write.
 */
export interface Loops {
  /** Makes ready for the listing that was written down. */
  prepare(): void;
  /**
   * Adds those profiles of a block to the candidates who pass the cheap gates and of whom it is not yet known that their
   * score does not reach the search's floor.
   * @param directory where the block's addresses of planes begin
   * @param records where the addresses of its profiles' records begin
   * @param sketches where their sketches begin; who does not look at them has the same answers
   * @returns how many candidates there are now; it must leave room for a block, in `mostCandidates`
   */
  gather(directory: Address, records: Address, sketches: Address, firstSlot: number): number;
  /**
   * Looks at the next candidates, those with the best bounds first, and writes down who fits and reaches the floor. Whoever
   * is bounded below the floor is forgotten.
   * @param most candidates at once
   * @returns how many fit; `searchWaitingAt` is 0 after the last
   */
  take(most: number): number;
}

/** Makes loops for the memory of an index. */
export type MakeLoops = (arena: Arena) => Loops;
