import type { Address } from './arena.ts';

/**
 * The loops over a block of profiles. There are two of them, plain and compiled, that do the same on the same memory; see
 * `layout` for what they read and write.
 */
export interface Loops {
  /**
   * Finds the profiles of a block that pass the cheap gates and whose bound reaches both their own least score and the
   * search's floor, and writes them as candidates.
   * @param directory where the block's addresses of planes begin
   * @param records where the addresses of its profiles' records begin
   * @returns how many candidates
   */
  scan(directory: Address, records: Address): number;
}
