export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** Consecutive messages that are consecutive still. */
interface Run {
  readonly was: bigint;
  readonly is: bigint;
  length: bigint;
}

/** Where messages stand that stood elsewhere: in runs, since offsets move only where a message was left out before. */
export class OffsetMap {
  readonly #runs = new Map<string, Run[]>();

  /** In the order of both offsets. */
  add({ was, is, ...place }: Place & { readonly was: bigint; readonly is: bigint }): void {
    const runs = this.#of(place);
    const last = runs.at(-1);
    if (last && was === last.was + last.length && is === last.is + last.length) last.length += 1n;
    else runs.push({ was, is, length: 1n });
  }

  /** Where that very message stands now; undefined where it is not there. */
  of({ was, ...place }: Place & { readonly was: bigint }): bigint | undefined {
    const run = this.#of(place).find((one) => was >= one.was && was < one.was + one.length);
    return run && run.is + (was - run.was);
  }

  /** Where the first message stands now that was there or behind; behind the last where none was. */
  nextOf({ was, ...place }: Place & { readonly was: bigint }): bigint {
    const runs = this.#of(place);
    const run = runs.find((one) => was < one.was + one.length);
    if (run) return was <= run.was ? run.is : run.is + (was - run.was);
    const last = runs.at(-1);
    return last ? last.is + last.length : 0n;
  }

  #of({ topic, partition }: Place): Run[] {
    const key = `${topic}[${partition}]`;
    const runs = this.#runs.get(key) ?? [];
    this.#runs.set(key, runs);
    return runs;
  }
}
