import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';

/** A Kafka message on a line of JSON; keys, values and headers as base64, since they may be any bytes. */
const Line = z.object({
  partition: z.number().int(),
  /** Where it stood. */
  offset: z.string().regex(/^\d+$/),
  timestamp: z.string(),
  key: z.base64().nullable(),
  value: z.base64().nullable(),
  headers: z.record(z.string(), z.base64()),
});

export interface CopiedMessage {
  readonly partition: number;
  readonly offset: bigint;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

const encoded = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const decoded = (text: string) => Buffer.from(text, 'base64');

export function toLine(
  partition: number,
  { offset, timestamp, key, value, headers = {} }: KafkaMessage,
): string {
  const given = Object.entries(headers).flatMap(([name, header]): [string, string][] => {
    // The same name twice is nothing that we write.
    const first = Array.isArray(header) ? header.find((value) => value !== undefined) : header;
    return first === undefined ? [] : [[name, encoded(first)]];
  });
  return JSON.stringify({
    partition,
    offset,
    timestamp,
    key: key === null ? null : encoded(key),
    value: value === null ? null : encoded(value),
    headers: Object.fromEntries(given),
  } satisfies z.input<typeof Line>);
}

/** @throws ZodError */
export function fromLine(line: string): CopiedMessage {
  const { offset, key, value, headers, ...rest } = Line.parse(JSON.parse(line));
  return {
    ...rest,
    offset: BigInt(offset),
    key: key === null ? null : decoded(key),
    value: value === null ? null : decoded(value),
    headers: Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, decoded(header)])),
  };
}
