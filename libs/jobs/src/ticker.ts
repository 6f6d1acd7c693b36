/** Runs something again and again, never twice at once; `wake` lets it run before its time. */
export class Ticker {
  readonly #act: () => Promise<void>;
  readonly #intervalMs: () => number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #woken = false;
  #stopped = true;

  /** `act` must not reject. `intervalMs`: from the end of one run to the start of the next. */
  constructor(act: () => Promise<void>, intervalMs: () => number) {
    this.#act = act;
    this.#intervalMs = intervalMs;
  }

  start(): void {
    this.#stopped = false;
    this.#plan();
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#running) this.#woken = true;
    else this.#run();
  }

  /** Waits for the run in hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#run(), this.#intervalMs());
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#woken = false;
    this.#running = this.#act().finally(() => {
      this.#running = undefined;
      if (this.#woken && !this.#stopped) this.#run();
      else this.#plan();
    });
  }
}
