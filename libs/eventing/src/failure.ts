import { isMongoAway } from '@marquee/mongo';
import { UnreadableEvent } from './cloud-event.ts';

/** Thrown by a handler that knows that no further try will help. */
export class DeadLetter extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'DeadLetter';
    this.code = code;
  }
}

/** Thrown by a handler that lacks something that will come (an engine, an earlier event). */
export class NotYet extends Error {}

export const triesOfAHandler = 5;

/** `wait`: however long it takes, while other partitions go on. */
export type Verdict =
  | { readonly then: 'retry'; readonly afterMs: number }
  | { readonly then: 'wait' }
  | { readonly then: 'dead-letter' };

/**
 * What becomes of events whose handler failed for the `tries`th time. An engine that is away is waited for, however
 * long: its absence says nothing about the event. Anything else is tried five times within about three seconds.
 */
export function verdictOn(error: unknown, tries: number): Verdict {
  if (error instanceof UnreadableEvent || error instanceof DeadLetter) return { then: 'dead-letter' };
  if (isMongoAway(error) || error instanceof NotYet) return { then: 'wait' };
  return tries < triesOfAHandler
    ? { then: 'retry', afterMs: 200 * 2 ** (tries - 1) }
    : { then: 'dead-letter' };
}

export interface Cause {
  readonly code: string;
  readonly message: string;
}

/** What a dead letter says of its cause. Never the event's data: an error may quote them, so it is kept short. */
export function causeOf(error: unknown): Cause {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'handler-failed';
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code, message: message.slice(0, 1_000) };
}
