import {
  listingTopic,
  suggestionTopic,
  WayReport,
  type ListingId,
  type WayStep,
  type Whereabouts,
} from '@marquee/contracts';
import { KafkaMonitor, type PartitionLag } from '@marquee/eventing';
import { Injectable } from '@nestjs/common';
import { LetterIndex } from '../dead-letters/letter-index.ts';
import { LetterRepository } from '../dead-letters/letter-repository.ts';
import { AskServices, silentIn, type Asked } from '../market/ask-services.ts';
import { readStep, verdictOn } from './way.ts';

type Reports = Asked<WayReport>;
const reportOf = (asked: Reports) => (asked.answered ? asked.answer : undefined);

/** One listing's way from its publication to inboxes: each service says its part, Kafka what lies between. */
@Injectable()
export class FindListing {
  constructor(
    private readonly ask: AskServices,
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly monitor: KafkaMonitor,
  ) {}

  /** One after the other, as each is asked by what the one before has made. */
  async execute(listingId: ListingId, authorization: string): Promise<Whereabouts> {
    const wayOf = (service: string, known: Record<string, string>): Promise<Reports> => {
      const path = `way/${listingId}?${new URLSearchParams(known).toString()}`;
      return this.ask.one(service, { path, answer: WayReport, authorization });
    };
    const [lag, catalogue] = await Promise.all([this.#lag(), wayOf('catalogue', {})]);
    const revision = reportOf(catalogue)?.revision;
    const matching = await wayOf('matching', revision === undefined ? {} : { revision: String(revision) });
    const made = reportOf(matching)?.suggestions ?? [];
    const notification = await wayOf('notification', made.length > 0 ? { suggestions: made.join() } : {});
    const asked = [catalogue, matching, notification];
    const steps = [
      ...stepsOf(catalogue),
      ...(await this.#between('matching', listingTopic.name, [listingId], matching, lag)),
      ...stepsOf(matching),
      ...(made.length > 0
        ? await this.#between('notification', suggestionTopic.name, made, notification, lag)
        : []),
      ...stepsOf(notification),
    ];
    const silent = silentIn(asked);
    return { listingId, ...verdictOn(steps, silent), steps, silent };
  }

  async #lag(): Promise<PartitionLag[]> {
    await this.index.catchUp();
    return this.monitor.lag();
  }

  async #between(
    group: 'matching' | 'notification',
    topic: string,
    aggregates: readonly string[],
    report: Reports,
    lag: readonly PartitionLag[],
  ): Promise<WayStep[]> {
    const letters = await this.letters.ofAggregates({ group, aggregates });
    const behind = lag
      .filter((part) => part.group === group && part.topic === topic)
      .reduce((sum, part) => sum + part.lag, 0);
    const [arrived] = stepsOf(report);
    // of a service that does not answer nothing is known but its dead letters
    return arrived || letters.length > 0 ? [readStep({ group, letters, lag: behind, arrived })] : [];
  }
}

const stepsOf = (asked: Reports): readonly WayStep[] => reportOf(asked)?.steps ?? [];
