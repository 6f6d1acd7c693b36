import { readFileSync } from 'node:fs';

/** USER_HZ: `/proc/stat` counts in hundredths of a second on every Linux. */
const tickMs = 10;

/**
 * A wait that neighbours on the same hardware cannot use up: what they took of the processors (`steal` of `/proc/stat`)
 * does not count, or a twentieth at least, so that every wait ends.
 */
export class Patience {
  readonly #now: () => number;
  readonly #stolenMs: () => number;
  #left: number;
  #seen: { readonly at: number; readonly stolen: number };

  /** @param ms of this machine's own time */
  constructor(ms: number, now = () => performance.now(), stolenMs = stolenSinceBoot) {
    this.#now = now;
    this.#stolenMs = stolenMs;
    this.#left = ms;
    this.#seen = { at: now(), stolen: stolenMs() };
  }

  isOver(): boolean {
    const seen = { at: this.#now(), stolen: this.#stolenMs() };
    const passed = seen.at - this.#seen.at;
    this.#left -= Math.max(passed - (seen.stolen - this.#seen.stolen), passed / 20);
    this.#seen = seen;
    return this.#left <= 0;
  }
}

/** Of all processors together: with one that is wanted, and stolen, nothing goes on. 0 where the system does not say. */
function stolenSinceBoot(): number {
  try {
    const [all = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
    const [, , , , , , , , steal = '0'] = all.split(/\s+/);
    return Number(steal) * tickMs;
  } catch {
    return 0;
  }
}
