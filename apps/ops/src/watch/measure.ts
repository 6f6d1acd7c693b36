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

/** What was seen at one moment. What could not be looked at is absent, and named in `unknown`. */
export interface Sighting {
  readonly measurements: readonly Measurement[];
  readonly unknown: readonly string[];
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
        ...(kafka.is ? kafka.found : []),
        ...services.measurements,
      ],
      unknown: [
        ...(kafka.is ? [] : ['lag and dead letters: Kafka does not answer']),
        ...(redis.is ? [] : ['what waits in Redis: it does not answer']),
        ...services.unknown,
      ],
      queues: redis.is ? redis.found : [],
    };
  }

  async #kafka(): Promise<Measurement[]> {
    await this.index.catchUp();
    const lag = await this.monitor.lag();
    const [rows, open] = await Promise.all([this.memory.take(lag), this.letters.countOpen()]);
    const now = this.clock.now();
    return [...Map.groupBy(lag, subjectOf)].flatMap(([subject, partitions]): Measurement[] => {
      const [first] = partitions;
      const letters =
        first?.kind === 'facts'
          ? (open.find(({ group, topic }) => group === first.group && topic === first.topic)?.count ?? 0)
          : undefined;
      return [
        { kind: 'consumer-lag', subject, value: partitions.reduce((sum, part) => sum + part.lag, 0) },
        { kind: 'consumer-stuck', subject, value: stillSeconds(partitions, rows, now) },
        ...(letters === undefined ? [] : [{ kind: 'dead-letters' as const, subject, value: letters }]),
      ];
    });
  }
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
