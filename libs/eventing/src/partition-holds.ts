import type { Cause } from './failure.ts';

/** The message at which a partition stands still because its dead letter was refused. */
interface Doomed {
  readonly offset: string;
  readonly cause: Cause;
}

interface Hold {
  readonly why: string;
  readonly times: number;
  readonly since: Date;
  readonly doomed: Doomed | undefined;
}

const longestMs = 5_000;
/** An event may well come before one that it needs; it is a fault when that takes longer. */
const patienceMs = 30_000;

/** Partitions that wait for something, each apart from the others, and for how long. */
export class PartitionHolds {
  readonly #holds = new Map<string, Hold>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Milliseconds after which to try again: from 100, doubled each time in a row up to 5,000. */
  hold(place: string, why: string, doomed?: Doomed): number {
    const { times = 0, since = this.#now() } = this.#holds.get(place) ?? {};
    this.#holds.set(place, { why, times: times + 1, since, doomed });
    return Math.min(100 * 2 ** times, longestMs);
  }

  release(place: string): void {
    this.#holds.delete(place);
  }

  releaseAll(): void {
    this.#holds.clear();
  }

  /** The cause with which this message is to become a dead letter, without another try of its handler. */
  doom(place: string, offset: string): Cause | undefined {
    const doomed = this.#holds.get(place)?.doomed;
    return doomed?.offset === offset ? doomed.cause : undefined;
  }

  /** One sentence each. */
  faults(): string[] {
    const patientSince = this.#now().getTime() - patienceMs;
    return [...this.#holds]
      .filter(([, { doomed, since }]) => doomed !== undefined || since.getTime() < patientSince)
      .map(([place, { why }]) => `${place} stands still: ${why}`);
  }
}
