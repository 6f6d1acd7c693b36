import { randomUUID } from 'node:crypto';
import type { RequestId } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { suggestion } from '../../builders.ts';
import { askFrom, takeAskBack } from './asked.ts';
import { answer } from './suggestion.ts';

const now = new Date('2027-03-01T00:00:00Z');
const [one, two] = [randomUUID() as RequestId, randomUUID() as RequestId];

it.each(['new', 'seen', 'kept', 'passed', 'expired'] as const)('a %s match is asked from', (state) =>
  expect(askFrom(suggestion({ state }), one, now)).toMatchObject({ state: 'asked', askedIn: [one] }),
);

it('a pass is forgotten when it is asked from', () => {
  const passed = answer(suggestion(), { act: 'pass', why: { reason: 'genre' } }, now);
  expect(askFrom(passed, one, now)).not.toHaveProperty('passed');
});

it('a second ask in the same request changes nothing', () => {
  const asked = askFrom(suggestion(), one, now);
  expect(askFrom(asked, one, now)).toBe(asked);
});

it('is kept when the request is taken back, and undo leads to before the ask', () => {
  const kept = takeAskBack(askFrom(suggestion({ state: 'new' }), one, now), one, now);
  expect(kept.state).toBe('kept');
  expect(answer(kept, { act: 'undo' }, now).state).toBe('new');
});

it('stays asked while another request asks', () => {
  const both = askFrom(askFrom(suggestion(), one, now), two, now);
  expect(takeAskBack(both, one, now)).toMatchObject({ state: 'asked', askedIn: [two] });
});

it('stays passed that was passed after it was asked', () => {
  const passed = answer(askFrom(suggestion(), one, now), { act: 'pass', why: { reason: 'rights' } }, now);
  expect(takeAskBack(passed, one, now).state).toBe('passed');
});

it.each(['undo', 'keep'] as const)('is asked again when a pass is taken back by %s', (act) => {
  const passed = answer(askFrom(suggestion(), one, now), { act: 'pass', why: { reason: 'rights' } }, now);
  const again = answer(passed, { act }, now);
  expect(again.state).toBe('asked');
  expect(again).not.toHaveProperty('passed');
});

it('a request that it was not asked in does not touch it', () => {
  const asked = askFrom(suggestion(), one, now);
  expect(takeAskBack(asked, two, now)).toBe(asked);
});
