import { DeadLetters, KafkaMonitor, type DeadLetterExtent } from '@marquee/eventing';
import { Injectable } from '@nestjs/common';
import { toRow } from './letter.ts';
import { LetterRepository } from './letter-repository.ts';

/** Letters read and stored at a time. */
const page = 500;

/**
 * What stands in the dead-letter topics, to be listed, grouped and counted without reading them each time. It is a view
 * of Kafka: lost, it is read again from the start, but for what operators decided.
 */
@Injectable()
export class LetterIndex {
  #running: Promise<void> | undefined;

  constructor(
    private readonly monitor: KafkaMonitor,
    private readonly deadLetters: DeadLetters,
    private readonly letters: LetterRepository,
  ) {}

  /** Takes in what has come since. Whoever asks while it runs waits for the next run: the present one may be past theirs. */
  async catchUp(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<void> {
    const [extents, positions] = await Promise.all([this.monitor.deadLetters(), this.letters.positions()]);
    for (const extent of extents) {
      const place = `${extent.group}~${extent.topic}~${extent.partition}`;
      const next = Math.max(positions.get(place) ?? 0, extent.from);
      if (next < extent.until) await this.#take(extent, place, next);
    }
  }

  async #take({ group, topic, partition, until }: DeadLetterExtent, place: string, first: number) {
    for (let from = first; from < until;) {
      const found = await this.deadLetters.read(topic, group, { partition, from, until }, page);
      await this.letters.add(found.map(toRow));
      const last = found.at(-1);
      from = last ? last.offset + 1 : until;
      await this.letters.reached(place, from);
    }
  }
}
