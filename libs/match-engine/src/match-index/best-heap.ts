/** The best of what is offered, at most `limit` of it: from the first that is too many on, a heap whose root is the worst that is kept. */
export class BestHeap {
  readonly #limit: number;
  readonly #idOf: (slot: number) => string;
  readonly #scores: number[] = [];
  readonly #slots: number[] = [];
  #isHeap = false;

  /** @param idOf breaks ties: of equal scores the smaller id is better */
  constructor(limit: number, idOf: (slot: number) => string) {
    this.#limit = limit;
    this.#idOf = idOf;
  }

  get isFull(): boolean {
    return this.#slots.length >= this.#limit;
  }

  /** The lowest score that is kept, of a full one. */
  get floor(): number {
    this.#heapify();
    return this.#scores[0] ?? 0;
  }

  offer(score: number, slot: number): void {
    if (!this.isFull) {
      this.#scores.push(score);
      this.#slots.push(slot);
      return;
    }
    this.#heapify();
    if (this.#isWorse(0, score, slot)) this.#sink(0, score, slot);
  }

  /** What is kept, best first. */
  sorted(): { readonly score: number; readonly slot: number }[] {
    const kept = this.#slots.map((slot, index) => ({ slot, score: this.#scores[index] ?? 0 }));
    return kept.sort((a, b) => b.score - a.score || (this.#idOf(a.slot) < this.#idOf(b.slot) ? -1 : 1));
  }

  /** Whether the one at a place is worse than this. */
  #isWorse(place: number, score: number, slot: number): boolean {
    const kept = this.#scores[place] ?? 0;
    return kept < score || (kept === score && this.#idOf(this.#slots[place] ?? 0) > this.#idOf(slot));
  }

  #heapify(): void {
    if (this.#isHeap) return;
    this.#isHeap = true;
    for (let place = (this.#slots.length >> 1) - 1; place >= 0; place--) {
      this.#sink(place, this.#scores[place] ?? 0, this.#slots[place] ?? 0);
    }
  }

  /** Puts one in a place or below it, where those that are worse rise. */
  #sink(from: number, score: number, slot: number): void {
    const length = this.#slots.length;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= length) break;
      const other = child + 1;
      if (other < length && !this.#isWorse(child, this.#scores[other] ?? 0, this.#slots[other] ?? 0))
        child = other;
      if (!this.#isWorse(child, score, slot)) break;
      this.#move(child, place);
      place = child;
    }
    this.#scores[place] = score;
    this.#slots[place] = slot;
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] ?? 0;
    this.#slots[to] = this.#slots[from] ?? 0;
  }
}
