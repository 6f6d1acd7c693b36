import type { Measurement } from '@marquee/contracts';
import { KafkaMonitor, type PartitionLag } from '@marquee/eventing';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { LetterIndex } from '../dead-letters/letter-index.ts';
import { LetterRepository } from '../dead-letters/letter-repository.ts';
import { QueueSights } from '../queues/queue-sights.ts';
import { LagMemory, placeOf, type LagRow } from './lag-memory.ts';
import { ProbeServices } from './probe-services.ts';

export type QueueSight = Awaited<ReturnType<QueueSights['monitor']['look']>>[number];

/** A group and a topic that it reads. */
export interface ConsumerSight extends Pick<PartitionLag, 'group' | 'topic' | 'kind'> {
  readonly lag: number;
  /** For how long it has read nothing though there is something. */
  readonly stuckSeconds: number;
  /** Open ones; of the topic, not of its replays. */
  readonly deadLetters?: number;
}

/** What was seen at one moment. What could not be looked at is absent, and named in `unknown`. */
export interface Sighting {
  readonly measurements: readonly Measurement[];
  readonly unknown: readonly string[];
  readonly consumers: readonly ConsumerSight[];
  readonly queues: readonly QueueSight[];
}

const subjectOf = ({ group, topic, kind }: Pick<PartitionLag, 'group' | 'topic' | 'kind'>) =>
  `${group} on ${topic}${kind === 'retry' ? ' (replays)' : ''}`;

@Injectable()
export class Measure {
  constructor(
    private readonly monitor: KafkaMonitor,
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly memory: LagMemory,
    private readonly sights: QueueSights,
    private readonly services: ProbeServices,
    private readonly clock: Clock,
  ) {}

  /** Each part on its own: an engine that is away takes no other figures along. */
  async take(): Promise<Sighting> {
    const [kafka, redis, services] = await Promise.all([
      this.#kafka().then(answered, away),
      this.sights.monitor.look().then(answered, away),
      this.services.probe(),
    ]);
    return {
      measurements: [
        { kind: 'engine-away', subject: 'kafka', value: kafka.is ? 0 : 1 },
        { kind: 'engine-away', subject: 'redis', value: redis.is ? 0 : 1 },
        ...(kafka.is ? kafka.found.flatMap(measurementsOf) : []),
        ...services.measurements,
      ],
      unknown: [
        ...(kafka.is ? [] : ['lag and dead letters: Kafka does not answer']),
        ...(redis.is ? [] : ['what waits in Redis: it does not answer']),
        ...services.unknown,
      ],
      consumers: kafka.is ? kafka.found : [],
      queues: redis.is ? redis.found : [],
    };
  }

  async #kafka(): Promise<ConsumerSight[]> {
    await this.index.catchUp();
    const lag = await this.monitor.lag();
    const [rows, open] = await Promise.all([this.memory.take(lag), this.letters.countOpen()]);
    const now = this.clock.now();
    const topics = Map.groupBy(lag, ({ group, topic, kind }) => `${group} ${topic} ${kind}`);
    return [...topics.values()].flatMap((partitions): ConsumerSight[] => {
      const [first] = partitions;
      if (!first) return [];
      const { group, topic, kind } = first;
      const letters = open.find((of) => of.group === group && of.topic === topic)?.count ?? 0;
      return [
        {
          ...{ group, topic, kind },
          lag: partitions.reduce((sum, part) => sum + part.lag, 0),
          stuckSeconds: stillSeconds(partitions, rows, now),
          ...(kind === 'facts' && { deadLetters: letters }),
        },
      ];
    });
  }
}

function measurementsOf(sight: ConsumerSight): Measurement[] {
  const subject = subjectOf(sight);
  return [
    { kind: 'consumer-lag', subject, value: sight.lag },
    { kind: 'consumer-stuck', subject, value: sight.stuckSeconds },
    ...(sight.deadLetters === undefined
      ? []
      : [{ kind: 'dead-letters' as const, subject, value: sight.deadLetters }]),
  ];
}

/** For how long the partition that has stood still the longest has. */
function stillSeconds(
  partitions: readonly PartitionLag[],
  rows: ReadonlyMap<string, LagRow>,
  now: Date,
): number {
  const stood = partitions.map((partition) => {
    const movedAt = rows.get(placeOf(partition))?.movedAt ?? now;
    return Math.max(0, now.getTime() - movedAt.getTime()) / 1_000;
  });
  return Math.max(0, ...stood);
}

type Part<Found> = { readonly is: true; readonly found: Found } | { readonly is: false };
const answered = <Found>(found: Found): Part<Found> => ({ is: true, found });
const away = (): Part<never> => ({ is: false });
