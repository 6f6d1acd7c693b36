import { setTimeout as sleep } from 'node:timers/promises';
import {
  listingTopic,
  suggestionTopic,
  WayReport,
  type ListingId,
  type WayStep,
  type Whereabouts,
} from '@marquee/contracts';
import { KafkaMonitor, type PartitionLag } from '@marquee/eventing';
import { Logger } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { LetterIndex } from '../dead-letters/letter-index.ts';
import { LetterRepository } from '../dead-letters/letter-repository.ts';
import { AskServices, silentIn, type Asked } from '../market/ask-services.ts';
import { readStep, verdictOn } from './way.ts';

const kafka = 'kafka';
const kafkaTimeoutMs = 5_000;

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
    private readonly logger: Logger,
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
    const asked = [catalogue, matching, notification, lag];
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

  /** Kafka is asked like a service: one that is away hides its part, and no more. */
  #lag(): Promise<Asked<PartitionLag[]>> {
    const silent = { service: kafka, answered: false, trouble: 'it does not answer' } as const;
    const looked = this.index.catchUp().then(() => this.monitor.lag());
    return Promise.race([
      looked.then(
        (answer) => ({ service: kafka, answered: true, answer }) as const,
        (error: unknown) => {
          this.logger.warn({ err: error }, 'how far groups have read is not known');
          return silent;
        },
      ),
      sleep(kafkaTimeoutMs, silent, { ref: false }),
    ]);
  }

  async #between(
    group: 'matching' | 'notification',
    topic: string,
    aggregates: readonly string[],
    report: Reports,
    lag: Asked<PartitionLag[]>,
  ): Promise<WayStep[]> {
    const letters = await this.letters.ofAggregates({ group, aggregates });
    const behind = lag.answered
      ? lag.answer
          .filter((part) => part.group === group && part.topic === topic)
          .reduce((sum, part) => sum + part.lag, 0)
      : undefined;
    const [arrived] = stepsOf(report);
    // of a service that does not answer nothing is known but its dead letters
    return arrived || letters.length > 0 ? [readStep({ group, letters, lag: behind, arrived })] : [];
  }
}

const stepsOf = (asked: Reports): readonly WayStep[] => reportOf(asked)?.steps ?? [];
