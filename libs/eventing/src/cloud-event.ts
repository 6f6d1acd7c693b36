import { isErasure, upcast, type EventDefinition } from '@marquee/contracts';
import type { IHeaders, KafkaMessage, Message } from 'kafkajs';
import { z } from 'zod';
import type { ReceivedEvent, StoredEvent } from './event.ts';

/** An event that this code cannot read: it goes to the dead letters, and the partition goes on. */
export class UnreadableEvent extends Error {
  readonly code: 'event-malformed' | 'event-version-unknown' | 'event-data-refused';

  constructor(code: UnreadableEvent['code'], sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'UnreadableEvent';
    this.code = code;
  }
}

interface Circumstances {
  readonly source: string;
  readonly time: Date;
  readonly traceparent: string;
}

/**
 * CloudEvents 1.0, Kafka binding in binary mode: attributes as `ce_*` headers, data as the value, key = aggregate id
 * or what the contract orders the partition by.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/extensions/partitioning.md
 */
export const toKafkaMessage = (
  event: StoredEvent,
  { source, time, traceparent }: Circumstances,
): Message => ({
  key: event.partitionKey ?? event.subject,
  // JSON's null is said by no value at all, which Kafka's compaction understands
  value: event.data === 'null' ? null : event.data,
  headers: {
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: source,
    ce_type: event.type,
    ce_subject: event.subject,
    ...(event.partitionKey !== undefined && { ce_partitionkey: event.partitionKey }),
    ce_time: time.toISOString(),
    ce_aggregateversion: String(event.version),
    'content-type': 'application/json',
    traceparent,
  },
});

const Attributes = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: z.string().min(1),
  ce_type: z.string().regex(/^.+\.v[1-9]\d*$/),
  ce_subject: z.string().min(1),
  ce_time: z.iso.datetime({ offset: true }),
  ce_aggregateversion: z.coerce.number().int().min(1),
  traceparent: z.string().optional(),
});

const asText = (headers: IHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value.toString()]])),
  );

/** `undefined` where it says nothing that the given events are about. @throws UnreadableEvent */
export function readKafkaMessage(
  { headers = {}, value }: Pick<KafkaMessage, 'headers' | 'value'>,
  known: ReadonlyMap<string, EventDefinition>,
): ReceivedEvent | undefined {
  // a tombstone of before tombstones had attributes
  if (value === null && headers['ce_type'] === undefined) return undefined;
  const attributes = Attributes.safeParse(asText(headers));
  if (!attributes.success) {
    throw new UnreadableEvent('event-malformed', `Not a CloudEvent: ${z.prettifyError(attributes.error)}`);
  }
  const { ce_type, ce_id, ce_subject, ce_time, ce_aggregateversion, traceparent } = attributes.data;
  const at = ce_type.lastIndexOf('.v');
  const name = ce_type.slice(0, at);
  const definition = known.get(name);
  if (!definition || (value === null && !isErasure(definition))) return undefined;
  return {
    id: ce_id,
    name,
    aggregateId: ce_subject,
    version: ce_aggregateversion,
    time: new Date(ce_time),
    traceparent,
    data: readData(definition, Number(ce_type.slice(at + 2)), value ?? Buffer.from('null')),
  };
}

function readData(definition: EventDefinition, version: number, value: Buffer): unknown {
  if (version > definition.version) {
    throw new UnreadableEvent(
      'event-version-unknown',
      `${definition.name} has version ${version}; this service knows up to ${definition.version}. Replay it after the upgrade.`,
    );
  }
  const data = parseJson(definition, value);
  try {
    return parseTolerantly(definition.data, upcast(definition, version, data));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new UnreadableEvent(
      'event-data-refused',
      `The data of ${definition.name} are not what its contract says: ${why}`,
      { cause },
    );
  }
}

function parseJson(definition: EventDefinition, value: Buffer): unknown {
  try {
    return JSON.parse(value.toString());
  } catch {
    // the parser's own words quote the data, which may be personal
    throw new UnreadableEvent('event-data-refused', `The data of ${definition.name} are not JSON`);
  }
}

/** A newer producer may say more than this code knows: unknown fields are dropped, all else is checked. */
export function parseTolerantly<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (unknown.length === 0) throw parsed.error;
  const copy: unknown = structuredClone(data);
  for (const { path, keys } of unknown) for (const key of keys) dropField(copy, [...path, key]);
  return parseTolerantly(schema, copy); // further unknown fields may show only now
}

function dropField(within: unknown, [step, ...rest]: readonly PropertyKey[]): void {
  if (step === undefined || typeof within !== 'object' || within === null) return;
  if (rest.length === 0) Reflect.deleteProperty(within, step);
  else dropField(Reflect.get(within, step), rest);
}
