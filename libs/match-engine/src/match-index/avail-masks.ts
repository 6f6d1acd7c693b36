/** For each value of one side of avails (territory, medium or language): which avails hold it, a bit each. */
export class AvailMasks {
  /** Rows of `words` 32-bit words. Row 0 is that of whatever no avail names. */
  bits = new Int32Array(64);
  words = 1;
  /** The rows of values that avails name, in the order in which they were named. */
  readonly named: number[] = [];

  /** Forgets everything, and makes rows for this many avails. */
  clear(avails: number): void {
    for (const row of this.named) this.bits.fill(0, row * this.words, (row + 1) * this.words);
    this.bits.fill(0, 0, this.words);
    this.named.length = 0;
    this.words = Math.max(1, (avails + 31) >> 5);
  }

  /** Says that an avail holds the value with this number. */
  add(number: number, avail: number): void {
    const row = number + 1;
    const start = row * this.words;
    if (start + this.words > this.bits.length) this.#lengthen(start + this.words);
    if (this.#isEmpty(row)) this.named.push(row);
    const word = start + (avail >> 5);
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (avail & 31));
  }

  /** Says that an avail holds every value; to be said before any is named. */
  addEvery(avail: number): void {
    const word = avail >> 5;
    this.bits[word] = (this.bits[word] ?? 0) | (1 << (avail & 31));
  }

  /** Makes every named value hold what all do. */
  spreadEvery(): void {
    for (const row of this.named) {
      for (let word = 0; word < this.words; word++) {
        const at = row * this.words + word;
        this.bits[at] = (this.bits[at] ?? 0) | (this.bits[word] ?? 0);
      }
    }
  }

  /** The row of a value: 0 where no avail names it. */
  rowOf(number: number): number {
    return (number + 2) * this.words <= this.bits.length && !this.#isEmpty(number + 1) ? number + 1 : 0;
  }

  /** One row for each set of avails that some named value has: what a wildcard need look at. */
  distinct(): number[] {
    const rows: number[] = [];
    for (const row of this.named) if (!rows.some((other) => this.#isSame(row, other))) rows.push(row);
    return rows;
  }

  #isEmpty(row: number): boolean {
    for (let word = 0; word < this.words; word++) if (this.bits[row * this.words + word] !== 0) return false;
    return true;
  }

  #isSame(row: number, other: number): boolean {
    for (let word = 0; word < this.words; word++) {
      if (this.bits[row * this.words + word] !== this.bits[other * this.words + word]) return false;
    }
    return true;
  }

  #lengthen(length: number): void {
    const longer = new Int32Array(length * 2);
    longer.set(this.bits);
    this.bits = longer;
  }
}
