import { z } from 'zod';
import type { Topic } from '../topics.ts';

/** An older version that may still stand in the topic, and how it becomes the next one. */
export interface EarlierVersion {
  readonly data: z.ZodType;
  readonly upcast: (data: never) => unknown;
}

/**
 * A fact that a service tells the others: a CloudEvents 1.0 type (`<name>.v<version>`) with the aggregate's whole
 * public state as its data. Data is checked when written (unknown fields are refused) and when read (a newer
 * producer's additional fields are let through and dropped).
 */
export interface EventDefinition<Data extends z.ZodType = z.ZodType> {
  /** `<service>.<what-happened>`, without the version. */
  readonly name: string;
  readonly version: number;
  readonly summary: string;
  readonly topic: Topic;
  readonly data: Data;
  /**
   * What orders the event's partition (CloudEvents' `partitionkey`): the same for all events of an aggregate. Absent:
   * the aggregate's id. Events that belong together are then read together.
   */
  partitionKey?(data: z.infer<Data>): string;
  /** By version; each is upcast to the one after it. */
  readonly earlier: Readonly<Record<number, EarlierVersion>>;
}

export type DataOf<Definition extends EventDefinition> = z.infer<Definition['data']>;

/** The CloudEvents `type` attribute. */
export const typeOf = ({ name, version }: Pick<EventDefinition, 'name' | 'version'>) => `${name}.v${version}`;

/** Declares an event. Every version before the present one must have its upcaster. */
export function defineEvent<Data extends z.ZodType>(
  definition: Omit<EventDefinition<Data>, 'earlier'> & { earlier?: Readonly<Record<number, EarlierVersion>> },
): EventDefinition<Data> {
  const earlier = definition.earlier ?? {};
  for (let version = 1; version < definition.version; version++) {
    if (!earlier[version]) throw new Error(`${definition.name}: version ${version} has no upcaster`);
  }
  return { ...definition, earlier };
}

const Erased = z.null().meta({ id: 'Erased', description: 'No value: the aggregate is erased' });

/**
 * Declares that an aggregate is erased: a tombstone, whose message has attributes and no value, so that compaction takes
 * all that the topic said of the aggregate before. Whoever holds something of it has a handler of this event.
 */
export const defineErasure = (
  definition: Omit<EventDefinition<typeof Erased>, 'earlier' | 'data' | 'partitionKey'>,
) => defineEvent({ ...definition, data: Erased });

/** Whether the event is a tombstone. */
export const isErasure = ({ data }: Pick<EventDefinition, 'data'>) => data === Erased;

/** Data of an older version, brought to the present one step by step; each step is checked against its schema. */
export function upcast(definition: EventDefinition, version: number, data: unknown): unknown {
  let current = data;
  for (let at = version; at < definition.version; at++) {
    const step = definition.earlier[at];
    if (!step) throw new Error(`${definition.name}: version ${at} has no upcaster`);
    current = step.upcast(step.data.parse(current) as never);
  }
  return current;
}
