import { practiceTopic, type Measurement, type Unseen } from '@marquee/contracts';
import { KafkaMonitor, type PartitionLag } from '@marquee/eventing';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { LetterIndex } from '../dead-letters/letter-index.ts';
import { LetterRepository } from '../dead-letters/letter-repository.ts';
import { QueueSights } from '../queues/queue-sights.ts';
import { LagMemory, placeOf, waitingSeconds, type LagRow } from './lag-memory.ts';
import { ProbeServices, type Backlog } from './probe-services.ts';

export type QueueSight = Awaited<ReturnType<QueueSights['monitor']['look']>>[number];

/** A group and a topic that it reads. */
export interface ConsumerSight extends Pick<PartitionLag, 'group' | 'topic' | 'kind'> {
  readonly lag: number;
  /** Events of the topic that it has read, and that there are, ever. */
  readonly read: number;
  readonly told: number;
  /** For how long what it is to read next has waited. */
  readonly oldestSeconds: number;
  /** For how long it has read nothing though there is something. */
  readonly stuckSeconds: number;
  /** Open ones; of the topic, not of its replays. */
  readonly deadLetters?: number;
}

/** What was seen at one moment. What could not be looked at is absent, and named in `unseen`. */
export interface Sighting {
  readonly measurements: readonly Measurement[];
  readonly unseen: readonly Unseen[];
  readonly consumers: readonly ConsumerSight[];
  readonly queues: readonly QueueSight[];
  readonly backlogs: readonly Backlog[];
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
      unseen: [
        ...(kafka.is ? [] : [{ part: 'events', subject: 'kafka' } as const]),
        ...(redis.is ? [] : [{ part: 'jobs', subject: 'redis' } as const]),
        ...services.unseen,
      ],
      consumers: kafka.is ? kafka.found : [],
      queues: redis.is ? redis.found : [],
      backlogs: services.backlogs,
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
          lag: sumOf(partitions, (part) => part.lag),
          read: sumOf(partitions, (part) => part.end - part.lag),
          told: sumOf(partitions, (part) => part.end),
          oldestSeconds: longest(partitions, rows, (row) => waitingSeconds(row, now)),
          stuckSeconds: longest(
            partitions,
            rows,
            ({ movedAt }) => (now.getTime() - movedAt.getTime()) / 1_000,
          ),
          // What operators practise on needs nobody else, and wakes nobody.
          ...(kind === 'facts' && topic !== practiceTopic.name && { deadLetters: letters }),
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

const sumOf = (partitions: readonly PartitionLag[], of: (part: PartitionLag) => number): number =>
  partitions.reduce((sum, part) => sum + of(part), 0);

/** Seconds, of the partition that waits longest; those that lag have a row. */
function longest(
  partitions: readonly PartitionLag[],
  rows: ReadonlyMap<string, LagRow>,
  secondsOf: (row: LagRow) => number,
): number {
  const found = partitions.flatMap((partition) => rows.get(placeOf(partition)) ?? []);
  return Math.max(0, ...found.map(secondsOf));
}

type Part<Found> = { readonly is: true; readonly found: Found } | { readonly is: false };
const answered = <Found>(found: Found): Part<Found> => ({ is: true, found });
const away = (): Part<never> => ({ is: false });
