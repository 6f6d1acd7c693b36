import { typeOf, type DataOf, type EventDefinition } from '@marquee/contracts';

/** A fact on its way out: what has become of one aggregate. */
export interface NewEvent<Definition extends EventDefinition = EventDefinition> {
  readonly definition: Definition;
  readonly aggregateId: string;
  /** Grows with every change of the aggregate. */
  readonly version: number;
  readonly data: DataOf<Definition>;
}

/** A fact as it was read: checked, and upcast to the version that this code knows. */
export interface ReceivedEvent<Definition extends EventDefinition = EventDefinition> {
  readonly id: string;
  /** The event's name, without version. */
  readonly name: Definition['name'];
  readonly aggregateId: string;
  readonly version: number;
  readonly time: Date;
  readonly traceparent: string | undefined;
  readonly data: DataOf<Definition>;
}

/** An event as its row in the outbox keeps it: what was checked is what is sent, byte for byte. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  /** Absent: the subject. */
  readonly partitionKey?: string;
  readonly version: number;
  readonly data: string;
}

/** Bytes of an event's data: with its headers, and those of a dead letter, it fits a broker's default of 1 MiB. */
export const maxDataBytes = 900_000;

/**
 * @throws ZodError where the data are not what the contract says; Error where they are larger than Kafka would take:
 * nothing is stored then.
 */
export function toStored({ definition, aggregateId, version, data }: NewEvent, id: string): StoredEvent {
  const checked = definition.data.parse(data);
  const json = JSON.stringify(checked);
  const bytes = Buffer.byteLength(json);
  if (bytes > maxDataBytes) {
    throw new Error(
      `${definition.name} of ${aggregateId} has ${bytes} bytes; at most ${maxDataBytes} can be told`,
    );
  }
  const stored = { id, type: typeOf(definition), subject: aggregateId, version, data: json };
  return definition.partitionKey ? { ...stored, partitionKey: definition.partitionKey(checked) } : stored;
}
