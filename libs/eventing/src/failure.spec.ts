import fc from 'fast-check';
import { MongoNetworkError, MongoServerError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { UnreadableEvent } from './cloud-event.ts';
import { causeOf, DeadLetter, NotYet, triesOfAHandler, verdictOn } from './failure.ts';

describe('the verdict on a failure', () => {
  const anError = fc.oneof(
    fc.string().map((text) => new Error(text)),
    fc.string().map((text) => new NotYet(text)),
    fc.string().map((text) => new DeadLetter('code', text)),
    fc.constant(new MongoNetworkError('away')),
    fc.anything(),
  );

  it('never is to drop an event, and gives up only after the last try or where the handler says so', () => {
    fc.assert(
      fc.property(anError, fc.integer({ min: 1, max: 1_000 }), (error, tries) => {
        const verdict = verdictOn(error, tries);
        expect(['retry', 'wait', 'dead-letter']).toContain(verdict.then);
        if (verdict.then === 'dead-letter')
          expect(error instanceof DeadLetter || tries >= triesOfAHandler).toBe(true);
        if (verdict.then === 'retry') expect(verdict.afterMs).toBeLessThanOrEqual(2_000);
      }),
    );
  });

  it('is to wait for an engine or an earlier event, however often', () => {
    expect(verdictOn(new MongoNetworkError('away'), 1_000)).toEqual({ then: 'wait' });
    expect(verdictOn(new NotYet(), 1_000)).toEqual({ then: 'wait' });
  });

  it('is a dead letter at once for what no try can mend', () => {
    expect(verdictOn(new UnreadableEvent('event-malformed', 'no'), 1)).toEqual({ then: 'dead-letter' });
    expect(verdictOn(new DeadLetter('code', 'no'), 1)).toEqual({ then: 'dead-letter' });
  });
});

it('a cause names the error and its code, and is short', () => {
  expect(causeOf(new TypeError('x'))).toEqual({ code: 'handler-failed', message: 'TypeError: x' });
  expect(causeOf(new MongoServerError({ message: 'E11000', code: 11_000 })).code).toBe('11000');
  expect(causeOf('just text')).toEqual({ code: 'handler-failed', message: 'just text' });
  expect(causeOf(new Error('x'.repeat(5_000))).message).toHaveLength(1_000);
});
