import { Refusal } from '@marquee/contracts';

export const idempotencyKeyForm = /^[\x21-\x7e]{1,200}$/;

export const malformedKey = () =>
  new Refusal('malformed-idempotency-key', 400, 'Idempotency-Key must be 1 to 200 printable characters.');

export const keyReused = () =>
  new Refusal(
    'idempotency-key-reused',
    422,
    'This Idempotency-Key came before with another body: take a new key for a new request.',
  );

export const requestInProgress = () =>
  new Refusal(
    'request-in-progress',
    409,
    'A request with this Idempotency-Key still runs: repeat it shortly.',
  );

/** The process died between effect and response: repeating it would do it twice. */
export const alreadyDone = () =>
  new Refusal(
    'already-done',
    409,
    'A request with this Idempotency-Key has taken effect, in part at least, but its response was lost: ' +
      'look at what is there before you send it under a new key.',
  );
