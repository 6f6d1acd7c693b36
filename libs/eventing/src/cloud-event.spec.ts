import {
  companyChanged,
  defineErasure,
  defineEvent,
  memberTopic,
  type EventDefinition,
} from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import type { Message } from 'kafkajs';
import { z } from 'zod';
import { readKafkaMessage, toKafkaMessage, UnreadableEvent } from './cloud-event.ts';
import { toStored } from './event.ts';

const Third = z.strictObject({
  name: z.string(),
  place: z.strictObject({ city: z.string() }),
  tags: z.array(z.strictObject({ tag: z.string() })),
});
const First = z.strictObject({ title: z.string() });
const Second = z.strictObject({ name: z.string() });
const named = defineEvent({
  name: 'spec.named',
  version: 3,
  summary: 'A thing has a name',
  topic: memberTopic,
  data: Third,
  earlier: {
    1: { data: First, upcast: ({ title }: z.infer<typeof First>) => ({ name: title }) },
    2: {
      data: Second,
      upcast: ({ name }: z.infer<typeof Second>) => ({ name, place: { city: '' }, tags: [] }),
    },
  },
});
const known = new Map<string, EventDefinition>([[named.name, named]]);

const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const message = (data: unknown, { type = 'spec.named.v3', ...headers }: Record<string, string> = {}) => {
  const stored = { id: 'id-1', type, subject: 'thing-1', version: 4, data: JSON.stringify(data) };
  const made = toKafkaMessage(stored, { source: '/marquee/spec', time: new Date(0), traceparent });
  return { ...made, headers: { ...made.headers, ...headers } };
};
const read = ({ headers, value }: Message) =>
  readKafkaMessage({ headers: headers ?? {}, value: value === null ? null : Buffer.from(value) }, known);
const refusalOf = (given: Message) => {
  try {
    return read(given);
  } catch (error) {
    return error instanceof UnreadableEvent ? error.code : error;
  }
};
const whole = { name: 'n', place: { city: 'c' }, tags: [{ tag: 't' }] };

it('an event whose contract says what its partition goes by is keyed by that', () => {
  const stored = { id: 'id-1', type: 'spec.named.v3', subject: 'thing-1', version: 4, data: '{}' };
  const circumstances = { source: '/marquee/spec', time: new Date(0), traceparent };
  const { key, headers } = toKafkaMessage({ ...stored, partitionKey: 'shelf-1' }, circumstances);
  expect({ key, headers }).toMatchObject({
    key: 'shelf-1',
    headers: { ce_subject: 'thing-1', ce_partitionkey: 'shelf-1' },
  });
});

it('an event is a CloudEvent in binary mode, keyed by its aggregate, with its trace', () => {
  expect(message(whole)).toEqual({
    key: 'thing-1',
    value: JSON.stringify(whole),
    headers: {
      ce_specversion: '1.0',
      ce_id: 'id-1',
      ce_source: '/marquee/spec',
      ce_type: 'spec.named.v3',
      ce_subject: 'thing-1',
      ce_time: '1970-01-01T00:00:00.000Z',
      ce_aggregateversion: '4',
      'content-type': 'application/json',
      traceparent,
    },
  });
});

describe('reading an event', () => {
  it('gives back what was written', () => {
    expect(read(message(whole))).toEqual({
      id: 'id-1',
      name: 'spec.named',
      aggregateId: 'thing-1',
      version: 4,
      time: new Date(0),
      traceparent,
      data: whole,
    });
  });

  it('R25 drops fields that this code does not know, at every depth', () => {
    const more = { ...whole, new: 1, place: { city: 'c', zone: 'z' }, tags: [{ tag: 't', of: 'x' }] };
    expect(read(message(more))?.data).toEqual(whole);
  });

  it('R25 refuses a version that it does not know', () => {
    expect(refusalOf(message(whole, { type: 'spec.named.v4' }))).toBe('event-version-unknown');
  });

  it('brings an old version to the present one, step by step', () => {
    const upcast = { name: 'old', place: { city: '' }, tags: [] };
    expect(read(message({ title: 'old' }, { type: 'spec.named.v1' }))?.data).toEqual(upcast);
    expect(read(message({ name: 'old' }, { type: 'spec.named.v2' }))?.data).toEqual(upcast);
  });

  it('skips what is not about an event it knows, and the tombstone of an aggregate', () => {
    expect(read(message({}, { type: 'spec.unknown.v1' }))).toBeUndefined();
    expect(read({ ...message(whole), value: null })).toBeUndefined();
  });

  it.each([
    ['a message without attributes', { value: '{}' }, 'event-malformed'],
    ['a type without version', message(whole, { type: 'spec.named' }), 'event-malformed'],
    ['an attribute that is no version', message(whole, { ce_aggregateversion: 'x' }), 'event-malformed'],
    ['data that lack something', message({ name: 'n' }), 'event-data-refused'],
    ['old data that are not what was agreed', message({}, { type: 'spec.named.v1' }), 'event-data-refused'],
    ['data that are not JSON', { ...message(whole), value: '{"email":"ada@' }, 'event-data-refused'],
  ])('refuses %s', (_, given: Message, code) => {
    expect(refusalOf(given)).toBe(code);
  });

  it('does not quote the data in its refusal', () => {
    expect(() => read({ ...message(whole), value: '{"email":"ada@' })).toThrow(
      /^The data of spec.named are not JSON$/,
    );
  });
});

describe('an erasure', () => {
  const erased = defineErasure({
    name: 'spec.erased',
    version: 1,
    summary: 'Nothing is to be known of it',
    topic: memberTopic,
  });
  const stored = toStored({ definition: erased, aggregateId: 'person-1', version: 8, data: null }, 'id-8');
  const tombstone = toKafkaMessage(stored, { source: '/marquee/spec', time: new Date(0), traceparent });

  it('is a message without a value, under the key of what it erases', () =>
    expect(tombstone).toMatchObject({ key: 'person-1', value: null }));

  it('is read as an event without data', () => {
    const headers = Object.fromEntries(
      Object.entries(tombstone.headers ?? {}).map(([key, value]) => [key, Buffer.from(String(value))]),
    );
    expect(readKafkaMessage({ headers, value: null }, new Map([[erased.name, erased]]))).toMatchObject({
      name: 'spec.erased',
      aggregateId: 'person-1',
      version: 8,
      data: null,
    });
  });
});

it('an event of contracts cannot be declared without the upcasters of its earlier versions', () => {
  expect(() => defineEvent({ ...companyChanged, version: 2, earlier: {} })).toThrow(
    'version 1 has no upcaster',
  );
});
