import { expect, it } from 'vitest';
import type { KafkaMessage } from 'kafkajs';
import { fromLine, toLine } from './message-line.ts';

const message = (given: Partial<Pick<KafkaMessage, 'value' | 'headers'>>): KafkaMessage => ({
  key: Buffer.from('a'),
  value: Buffer.from([0, 255, 10]),
  timestamp: '1795314644000',
  attributes: 0,
  offset: '18446744073709551',
  headers: { ce_id: Buffer.from('é') },
  ...given,
});

it('a message is what it was', () =>
  expect(fromLine(toLine(3, message({})))).toEqual({
    partition: 3,
    offset: 18446744073709551n,
    timestamp: '1795314644000',
    key: Buffer.from('a'),
    value: Buffer.from([0, 255, 10]),
    headers: { ce_id: Buffer.from('é') },
  }));

it('a tombstone stays one', () =>
  expect(fromLine(toLine(0, message({ value: null, headers: {} })))).toMatchObject({
    value: null,
    headers: {},
  }));

it('is on one line', () => expect(toLine(0, message({ value: Buffer.from('a\nb') }))).not.toContain('\n'));
