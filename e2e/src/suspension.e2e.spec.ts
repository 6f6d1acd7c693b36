import { describe, expect, it } from 'vitest';
import type { CompanyView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { CookieClient } from './cookie-client.ts';
import { LiveStream } from './live-stream.ts';
import { MarketClient } from './market-client.ts';
import { enrol, organiser, type Trader } from './traders.ts';

/* One company, step by step: each test goes on where the one before it has left off. */

const market = await MarketClient.at();
const operator = { roles: ['operator'] } as const;
const password = 'nine lanterns over the harbour';
const inForceMs = 10_000;

const seller = await enrol(market, ['exhibitor', 'buyer']);
const { companyId } = seller;
const colleague = await enrol(market, ['buyer'], { companyId });
const bystander = await enrol(market, ['buyer']);
const browser = await signedIn(colleague);

/** Something of each service that a member reads. */
const everywhere = ['me', 'listings', 'suggestions', 'notifications', 'requests', 'conversations'].map(
  (what) => `GET /api/v1/${what}`,
);

async function signedIn({ memberId, email }: Trader): Promise<CookieClient> {
  await market.done(`PUT /api/v1/members/${memberId}/password`, { as: operator, body: { password } });
  const client = new CookieClient(market.url);
  await client.done('POST /api/auth/sign-in/email', { email, password });
  return client;
}

async function judge(act: 'suspend' | 'reinstate', body?: object): Promise<void> {
  const { revision } = await market.done<CompanyView>(`GET /api/v1/companies/${companyId}`, {
    as: organiser,
  });
  await market.done(`POST /api/v1/companies/${companyId}/${act}`, { as: organiser, revision, body });
}

const byToken = (route: string, as = seller) => market.call(route, { as });
const byCookie = (route: string) => browser.call(route);

/** What everything answers, by the token of one person and the cookie of another. */
const answers = (routes = everywhere) =>
  Promise.all(
    routes.flatMap((route) =>
      [byToken(route), byCookie(route)].map(async (answer) => {
        const { status, body } = await answer;
        return [route, status, status >= 400 ? body.code : 'done'];
      }),
    ),
  );
const all = (status: number, code: string, routes = everywhere) =>
  routes.flatMap((route) => [
    [route, status, code],
    [route, status, code],
  ]);

/** Resolves when the browser's stream has ended. */
async function streamOfBrowser(): Promise<{ ended: Promise<void> }> {
  const { status, body } = await browser.open('/api/v1/stream');
  expect(status).toBe(200);
  const reader = body?.getReader();
  await reader?.read();
  const read = async () => {
    while (!(await reader?.read())?.done);
  };
  return { ended: read().catch(() => undefined) };
}

describe('a company that an organiser suspends', () => {
  it('acts until then', async () => expect(await answers()).toEqual(all(200, 'done')));

  it('is refused within 10 s by every service, its tokens and cookies alike, and its streams are closed', async () => {
    const streams = [await LiveStream.open(market, seller), await streamOfBrowser()];
    const suspendedAt = Date.now();
    await judge('suspend', { reason: 'conduct' });
    await Promise.all([
      ...streams.map(({ ended }) => ended),
      eventually(async () => expect(await answers()).toEqual(all(403, 'suspended')), inForceMs),
    ]);
    expect(Date.now() - suspendedAt).toBeLessThan(inForceMs);
  });

  it('changes nothing, opens no stream, and gains nothing by signing in again', async () => {
    const writes = ['POST /api/v1/listings', 'POST /api/v1/profiles', 'POST /api/v1/requests'];
    expect(await answers(writes)).toEqual(all(403, 'suspended', writes));
    await expect(LiveStream.open(market, seller)).rejects.toThrow('403');
    const again = new CookieClient(market.url);
    await again.done('POST /api/auth/sign-in/email', { email: colleague.email, password });
    expect(await again.call('GET /api/v1/me')).toMatchObject({ status: 403, body: { code: 'suspended' } });
  });

  it('is stopped alone: others go on', async () =>
    expect((await byToken('GET /api/v1/me', bystander)).status).toBe(200));

  it('acts again within 10 s of being reinstated, by what it had', async () => {
    await judge('reinstate');
    await eventually(async () => expect(await answers()).toEqual(all(200, 'done')), inForceMs);
    const stream = await LiveStream.open(market, seller);
    await stream.close();
  });
});
