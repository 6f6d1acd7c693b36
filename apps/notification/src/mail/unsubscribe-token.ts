import { createHmac, timingSafeEqual } from 'node:crypto';
import { MemberId, NotFound, UnsubscribeScope } from '@marquee/contracts';
import { z } from 'zod';

const Claim = z.tuple([MemberId, UnsubscribeScope]);

export interface UnsubscribeClaim {
  readonly memberId: MemberId;
  readonly scope: UnsubscribeScope;
}

const signatureOf = (secret: string, payload: string) =>
  createHmac('sha256', secret).update(`unsubscribe ${payload}`).digest().subarray(0, 20);

/** Says whose and which mails end. It never expires: people look for the link in old mails, too. */
export function unsubscribeToken({ memberId, scope }: UnsubscribeClaim, secret: string): string {
  const payload = Buffer.from(`${memberId} ${scope}`).toString('base64url');
  return `${payload}.${signatureOf(secret, payload).toString('base64url')}`;
}

/** @throws NotFound for whatever was not signed here */
export function readUnsubscribeToken(token: string, secret: string): UnsubscribeClaim {
  const [payload = '', signature = ''] = token.split('.');
  const [given, right] = [Buffer.from(signature, 'base64url'), signatureOf(secret, payload)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new NotFound('subscription');
  const claim = Claim.safeParse(Buffer.from(payload, 'base64url').toString().split(' '));
  if (!claim.success) throw new NotFound('subscription');
  const [memberId, scope] = claim.data;
  return { memberId, scope };
}
