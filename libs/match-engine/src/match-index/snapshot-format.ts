import type { PlanesSnapshot } from './bit-planes.ts';
import { layoutVersion } from './layout.ts';
import type { NamesLine } from './names.ts';

/*
 * A snapshot: the mark; block by block how many planes there are (32 bits, little-endian as all numbers are), a byte for
 * each (whether the block has it), those planes, and for each profile the length of its record (32 bits, 0 for a free
 * slot) and the record; lines of JSON with the planes and the names; and at the end how many slots there are, how long the
 * lines are, and a CRC-32 of all that is between the mark and it, 32 bits each. Planes and names come last since they
 * only grow: those of a moment later are as good.
 */
export const mark = Buffer.from(`marquee match index ${layoutVersion}\n`);
export const tailBytes = 12;

export type Line = { readonly planes: PlanesSnapshot } | NamesLine;
