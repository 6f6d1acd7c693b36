import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '@marquee/contracts';

/*
 * Messages between servers, signed by a secret that both have.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */

export interface WebhookMessage {
  /** The same in every attempt, so that a receiver takes a message once. */
  readonly id: string;
  readonly at: Date;
  /** Byte for byte as it is sent. */
  readonly body: string;
}

/** As they come: whatever a stranger has sent. */
export type WebhookHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** How old, or how far ahead of our clock, a message may be. */
const toleranceMs = 5 * 60_000;

/** Headers by which a receiver knows that a message is ours, new, and whole. */
export function signed(secret: string | Buffer, { id, at, body }: WebhookMessage) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, id, timestamp, body).toString('base64')}`,
  };
}

/** @throws Refusal `webhook-not-signed` 401 for whatever was not signed by this secret within five minutes of `now` */
export function requireSignature(
  secret: string | Buffer,
  headers: WebhookHeaders,
  body: string,
  now: Date,
): void {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string];
  if (!/^\d{1,12}$/.test(timestamp)) throw new NotSigned('it has no time');
  if (Math.abs(now.getTime() - Number(timestamp) * 1_000) > toleranceMs)
    throw new NotSigned('its time is more than five minutes from ours');
  const right = signatureOf(secret, id, timestamp, body);
  // several, separated by spaces, while a secret is replaced
  const given = signatures.split(' ').filter((signature) => signature.startsWith('v1,'));
  if (!given.some((signature) => equal(Buffer.from(signature.slice('v1,'.length), 'base64'), right)))
    throw new NotSigned('no signature of it is by the secret that we share');
}

export class NotSigned extends Refusal {
  constructor(why: string) {
    super('webhook-not-signed', 401, `This message cannot be told from a stranger's: ${why}.`);
  }
}

const signatureOf = (secret: string | Buffer, id: string, timestamp: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest();

const equal = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
