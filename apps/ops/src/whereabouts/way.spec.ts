import type { WayStep } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import { letterRow } from '../testing/builders.ts';
import { readStep, verdictOn } from './way.ts';

const step = (given: Partial<WayStep>): WayStep => ({
  service: 'matching',
  step: 'viewed',
  state: 'done',
  sentence: 'Well.',
  code: 'known',
  params: {},
  ...given,
});

describe('what a group has read', () => {
  const reading = { group: 'matching', letters: [], lag: 0, arrived: undefined } as const;

  it('is done where the group knows it', () =>
    expect(readStep({ ...reading, lag: 9, arrived: step({}) }).state).toBe('done'));

  it('has failed where it became a dead letter, which is named, whatever the group knows', () =>
    expect(readStep({ ...reading, letters: [letterRow()], arrived: step({}) })).toMatchObject({
      state: 'failed',
      sentence: 'matching could not process it: TypeError: x is not iterable',
      code: 'not-processed',
      params: { group: 'matching', cause: 'TypeError: x is not iterable' },
      seeAlso: ['dead letter matching~catalogue.listing.v1~0~0'],
    }));

  it('is unknown where Kafka does not say, but for what the group itself knows', () => {
    const silent = { ...reading, lag: undefined };
    expect(readStep(silent)).toMatchObject({ state: 'missing', code: 'kafka-silent' });
    expect(readStep({ ...silent, arrived: step({}) }).state).toBe('done');
  });

  it('waits where the group is behind', () =>
    expect(readStep({ ...reading, lag: 12 })).toMatchObject({
      state: 'waiting',
      sentence: 'matching has 12 events of the topic yet to read.',
    }));
});

describe('a listing', () => {
  it('is stuck at the first step that is not done', () =>
    expect(
      verdictOn([step({ step: 'a' }), step({ step: 'b', state: 'waiting', sentence: 'B waits.' })], []),
    ).toEqual({ stuckAt: 'b', sentence: 'B waits.' }));

  it('is through where all is done', () =>
    expect(verdictOn([step({})], [])).toEqual({ sentence: 'It has gone all its way.' }));

  it('is not said to be through where a service is silent', () =>
    expect(verdictOn([step({})], [{ service: 'notification', trouble: 'away' }]).sentence).toContain(
      'notification',
    ));
});
