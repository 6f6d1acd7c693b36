import { setTimeout as sleep } from 'node:timers/promises';
import { roles } from '@marquee/contracts';
import { personas } from '../personas.ts';
import { LoadFailed } from '../loading/load-failed.ts';
import type { Passwords } from './passwords.ts';

export interface SignInMarket {
  readonly url: string;
  /** An operator's. */
  readonly token: string;
  readonly signal: AbortSignal;
}

const betweenMs = 1_000;

/** Gives the demo market's four people their passwords, as soon as they are members. @throws LoadFailed */
export async function letPersonasSignIn(market: SignInMarket, passwords: Passwords): Promise<void> {
  for (const role of roles) {
    while (!(await setPassword(market, personas[role].memberId, passwords[role])))
      await sleep(betweenMs, undefined, { signal: market.signal });
  }
}

/** False where the member is not there yet, or the market is busy. */
async function setPassword({ url, token, signal }: SignInMarket, memberId: string, password: string) {
  const response = await fetch(new URL(`/api/v1/members/${memberId}/password`, url), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
    signal,
  });
  await response.body?.cancel();
  if (response.ok) return true;
  if (response.status === 404 || response.status === 429 || response.status >= 500) return false;
  throw new LoadFailed(`The demo market's people cannot sign in: ${response.status}.`);
}
