/** A line without its end, by its number from 1 on. */
export interface Line {
  readonly number: number;
  /** Undefined where there are more than `longestLine`. */
  readonly bytes: Uint8Array | undefined;
}

/** In bytes: longer than any profile or listing that means something, and what memory has to hold of one line. */
export const longestLine = 64 * 2 ** 20;

const lineFeed = 10;

/** The lines of a text, the last of which need not be ended. No more than one of them is held. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<Line> {
  let number = 1;
  let begun = new BegunLine(longest);
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      begun.add(chunk.subarray(from, end));
      yield { number, bytes: begun.bytes() };
      number += 1;
      begun = new BegunLine(longest);
      from = end + 1;
    }
    begun.add(chunk.subarray(from));
  }
  if (!begun.isEmpty) yield { number, bytes: begun.bytes() };
}

/** A line that comes in parts. What is too long is not kept. */
class BegunLine {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#length += part.length;
    if (this.#length > this.#longest) this.#parts = [];
    else this.#parts.push(part);
  }

  bytes(): Uint8Array | undefined {
    if (this.#length > this.#longest) return undefined;
    const [first] = this.#parts;
    return this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts);
  }
}
