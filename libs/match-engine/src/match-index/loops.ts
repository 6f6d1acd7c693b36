import type { Address, Arena } from './arena.ts';

/**
 * The loops over a block of profiles. There are two of them, plain and compiled, that do the same on the same memory; see
 * `layout` for what they read and write.
 */
export interface Loops {
  /**
   * Finds the profiles of a block that fit and whose score reaches the search's floor, and writes them down.
   * @param directory where the block's addresses of planes begin
   * @param records where the addresses of its profiles' records begin
   * @param sketches where their sketches begin; who does not look at them has the same answers
   * @returns how many
   */
  scan(directory: Address, records: Address, sketches: Address): number;
}

/** Makes loops for the memory of an index. */
export type MakeLoops = (arena: Arena) => Loops;
