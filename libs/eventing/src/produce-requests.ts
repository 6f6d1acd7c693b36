import type { Message } from 'kafkajs';
import { toKafkaMessage } from './cloud-event.ts';
import type { OutboxRow } from './outbox.ts';

/** A broker takes 1 MiB (`message.max.bytes`) for all that a request says to one partition, in the worst case to one. */
const maxBytes = 1_000_000;
/** Attributes as headers, the key, and what Kafka adds. */
const bytesBeside = 1_000;

/** The rows' messages, in order, cut into what one produce request may carry. */
export function requestsOf(rows: readonly OutboxRow[], source: string): Message[][] {
  const requests: Message[][] = [];
  let room = 0;
  for (const { events, time, traceparent } of rows) {
    for (const event of events) {
      const bytes = Buffer.byteLength(event.data) + bytesBeside;
      if (requests.length === 0 || bytes > room) {
        requests.push([]);
        room = maxBytes;
      }
      room -= bytes;
      requests.at(-1)?.push(toKafkaMessage(event, { source, time, traceparent }));
    }
  }
  return requests;
}
