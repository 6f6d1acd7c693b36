import { compareMatches } from '../best-first.ts';
import type { Matches, ProfileMatch } from '../matches.ts';

/** Matches as a thread tells them, best first: few pieces of memory, however many they are, which go from thread to thread. */
export interface PackedMatches {
  /** In tenths. */
  readonly scores: Uint16Array<ArrayBuffer>;
  /** All ids, one after the other. */
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly encoding: 'latin1' | 'utf16le';
  /** Where each id ends, in code units. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function packMatches(matches: readonly ProfileMatch[]): PackedMatches {
  const text = matches.map(({ profileId }) => profileId).join('');
  const encoding = isLatin.test(text) ? 'latin1' : 'utf16le';
  const ids = new Uint8Array(Buffer.byteLength(text, encoding));
  Buffer.from(ids.buffer).write(text, encoding);
  const ends = new Uint32Array(matches.length);
  let end = 0;
  matches.forEach(({ profileId }, index) => (ends[index] = end += profileId.length));
  return { scores: Uint16Array.from(matches, ({ score }) => Math.round(score * 10)), ids, encoding, ends };
}

const isLatin = /^[\0-\u00ff]*$/;

export const piecesOf = ({ scores, ids, ends }: PackedMatches): ArrayBuffer[] => [
  scores.buffer,
  ids.buffer,
  ends.buffer,
];

/** What all threads have told: each match is made when it is read, or many thousands at once would stall whoever asked. */
export class ToldMatches implements Matches {
  readonly length: number;
  readonly #parts: readonly PackedMatches[];

  constructor(parts: readonly PackedMatches[], limit = Infinity) {
    this.#parts = parts;
    this.length = Math.min(
      limit,
      parts.reduce((sum, { scores }) => sum + scores.length, 0),
    );
  }

  *[Symbol.iterator](): Generator<ProfileMatch> {
    const parts = this.#parts.map((part) => matchesOf(part));
    const heads = parts.map((part) => part.next().value);
    for (let told = 0; told < this.length; told++) {
      const [best, index] = bestOf(heads);
      heads[index] = parts[index]?.next().value;
      yield best;
    }
  }
}

function* matchesOf({ scores, ids, encoding, ends }: PackedMatches): Generator<ProfileMatch, undefined> {
  const text = Buffer.from(ids.buffer);
  const unit = encoding === 'latin1' ? 1 : 2;
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const profileId = text.toString(encoding, start * unit, end * unit);
    yield { profileId, score: (scores[index] ?? 0) / 10 };
    start = end;
  }
  return undefined;
}

/** And whose it is. There must be one. */
function bestOf(heads: readonly (ProfileMatch | undefined)[]): [ProfileMatch, number] {
  let best: [ProfileMatch, number] | undefined;
  for (const [index, head] of heads.entries())
    if (head && (!best || compareMatches(head, best[0], idOf) < 0)) best = [head, index];
  if (!best) throw new RangeError('No part has a match left.');
  return best;
}

const idOf = ({ profileId }: ProfileMatch): string => profileId;
