import {
  consumers,
  type ConsumerGroup,
  type DeadLetter,
  type DeadLetterState,
  type MemberId,
} from '@marquee/contracts';
import type { DeadLetterMessage } from '@marquee/eventing';

/** What is kept of a dead letter to find it by, and what operators did with it. Kafka keeps the letter itself. */
export interface LetterRow {
  /** `group~topic~partition~offset` of the dead-letter topic. */
  readonly _id: string;
  readonly group: ConsumerGroup;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly origin: DeadLetter['origin'];
  readonly cause: DeadLetter['cause'];
  readonly eventId?: string;
  readonly eventType?: string;
  readonly aggregateId?: string;
  readonly failedAt: Date;
  readonly state: DeadLetterState;
  readonly replays: readonly { readonly at: Date; readonly by: MemberId }[];
  /** When a replay did not find it in Kafka. */
  readonly goneAt?: Date;
  readonly discarded?: { readonly at: Date; readonly by: MemberId; readonly reason: string };
}

export const isGroup = (name: string | undefined): name is ConsumerGroup =>
  name !== undefined && Object.hasOwn(consumers, name);

export const letterId = ({
  group,
  topic,
  partition,
  offset,
}: Pick<LetterRow, 'group' | 'topic' | 'partition' | 'offset'>) => `${group}~${topic}~${partition}~${offset}`;

export function toRow(message: DeadLetterMessage): LetterRow {
  const { group, topic, partition, offset, origin, cause, failedAt } = message;
  const { eventId, eventType, aggregateId } = message;
  return {
    _id: letterId(message),
    ...{ group, topic, partition, offset, origin, cause, failedAt },
    ...(eventId !== undefined && { eventId }),
    ...(eventType !== undefined && { eventType }),
    ...(aggregateId !== undefined && { aggregateId }),
    state: 'open',
    replays: [],
  };
}

export function toView({
  _id,
  partition: _,
  offset: __,
  failedAt,
  goneAt,
  discarded,
  ...row
}: LetterRow): DeadLetter {
  return {
    id: _id,
    ...row,
    failedAt: failedAt.toISOString(),
    replays: row.replays.map(({ at, by }) => ({ at: at.toISOString(), by })),
    ...(goneAt && { goneAt: goneAt.toISOString() }),
    ...(discarded && { discarded: { ...discarded, at: discarded.at.toISOString() } }),
  };
}
