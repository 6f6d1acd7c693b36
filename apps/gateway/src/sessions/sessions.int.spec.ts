import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyId, MemberId, type SessionToken } from '@marquee/contracts';
import type { Denied } from '@marquee/service';
import { like } from '@marquee/testing/like';
import {
  startGatewayBesideAccounts,
  type GatewayBesideAccounts,
} from '../testing/gateway-beside-accounts.ts';

let market: GatewayBesideAccounts;
beforeAll(async () => {
  market = await startGatewayBesideAccounts();
});
afterAll(() => market.stop());

/** Somebody who is signed in, as `accounts` says. */
async function somebody(ttl = '5m'): Promise<SessionToken & { readonly cookie: string }> {
  const [memberId, companyId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const bearer = { memberId, companyId, roles: ['buyer'] as const };
  const token = await market.keys.sign(bearer, { sessionId, ttl });
  const cookie = `marquee.session_token=${randomUUID()}`;
  const session = {
    ...{
      token,
      sessionId,
      roles: [...bearer.roles],
      expiresAt: new Date(Date.now() + 300_000).toISOString(),
    },
    ...{ memberId: MemberId.parse(memberId), companyId: CompanyId.parse(companyId) },
  };
  market.accounts.tokens.set(cookie, session);
  return { ...session, cookie };
}

const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  fetch(`${market.url}${path}`, { method, headers });
const listings = '/api/v1/listings';
const sameOrigin = () => ({ origin: market.url, 'sec-fetch-site': 'same-origin' });
const deny = (who: Denied) => market.denylist.deny([who]);

describe('a cookie', () => {
  it('becomes the token that services accept, and goes no further itself', async () => {
    const { cookie, token } = await somebody();
    const sent = (await (await ask(listings, { cookie: `theme=dark; ${cookie}` })).json()) as {
      headers: Record<string, string>;
    };
    expect(sent.headers).toMatchObject({ authorization: `Bearer ${token}` });
    expect(sent.headers).not.toHaveProperty('cookie');
  });

  it('of the board goes on to it, and alone', async () => {
    const { cookie } = await somebody();
    const sent = await (await ask(listings, { cookie: `${cookie}; marquee-board=visit; theme=dark` })).json();
    expect(sent).toMatchObject({ headers: { cookie: 'marquee-board=visit' } });
  });

  it('is asked about once in a while, not with every request', async () => {
    const { cookie } = await somebody();
    const before = market.accounts.asked;
    await Promise.all([1, 2, 3, 4, 5].map(() => ask(listings, { cookie })));
    expect(market.accounts.asked).toBe(before + 1);
  });

  it('of no session makes nobody of whoever sends it', async () => {
    const sent = await (await ask(listings, { cookie: 'marquee.session_token=made-up' })).json();
    expect(sent).not.toMatchObject({ headers: { authorization: like.anything() } });
  });

  it('beside a token does not count', async () => {
    const { cookie } = await somebody();
    const headers = { ...(await market.bearer('exhibitor')), cookie };
    expect(await (await ask(listings, headers)).json()).toMatchObject({
      headers: { authorization: headers.authorization },
    });
  });
});

describe('S07: a change that comes with a cookie', () => {
  it('is made for a page of ours', async () => {
    const { cookie } = await somebody();
    expect((await ask(listings, { cookie, ...sameOrigin() }, 'POST')).status).toBe(200);
  });

  it.each([
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page elsewhere, as its browser says', { 'sec-fetch-site': 'cross-site' }],
    ['whoever says nothing', {}],
  ])('is refused from %s', async (_, headers) => {
    const { cookie } = await somebody();
    const requests = market.upstream.requests();
    const answer = await ask(listings, { cookie, ...headers }, 'POST');
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross-origin' }]);
    expect(market.upstream.requests()).toBe(requests);
  });

  it('is made for a token, wherever it comes from', async () => {
    const headers = { ...(await market.bearer('exhibitor')), origin: 'https://tool.example' };
    expect((await ask(listings, headers, 'POST')).status).toBe(200);
  });
});

describe('whoever is denied', () => {
  it.each<[string, number, string, (who: SessionToken) => Denied]>([
    ['as a member', 403, 'suspended', ({ memberId }) => `member:${memberId}`],
    ['with the company', 403, 'suspended', ({ companyId }) => `company:${companyId}`],
    ['as the session has ended', 401, 'unauthenticated', ({ sessionId }) => `session:${sessionId}`],
  ])('%s does nothing more by a token that is good', async (_, status, code, of) => {
    const who = await somebody();
    expect((await ask(listings, { cookie: who.cookie })).status).toBe(200);
    await deny(of(who));
    await within(10_000, async () => (await ask(listings, { cookie: who.cookie })).status === status);
    const answer = await ask(listings, { authorization: `Bearer ${who.token}` });
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('is let in again when it is lifted', async () => {
    const who = await somebody();
    await deny(`member:${who.memberId}`);
    await within(10_000, async () => (await ask(listings, { cookie: who.cookie })).status === 403);
    await market.denylist.lift([`member:${who.memberId}`]);
    await within(10_000, async () => (await ask(listings, { cookie: who.cookie })).status === 200);
  });

  it('has its open streams closed within 10 s', async () => {
    const who = await somebody();
    const stream = await ask('/api/v1/stream', { cookie: who.cookie });
    const reader = stream.body?.getReader();
    await reader?.read();
    const denied = Date.now();
    await deny(`company:${who.companyId}`);
    await expect(reader?.read()).rejects.toThrow();
    expect(Date.now() - denied).toBeLessThan(10_000);
  });
});

describe('a stream', () => {
  it('ends with the token that it was opened by', async () => {
    const who = await somebody('2s');
    const stream = await ask('/api/v1/stream', { authorization: `Bearer ${who.token}` });
    const reader = stream.body?.getReader();
    await reader?.read();
    await expect(reader?.read()).rejects.toThrow();
  });

  it('lives on with its session', async () => {
    const who = await somebody('2s');
    const stream = await ask('/api/v1/stream', { cookie: who.cookie });
    const reader = stream.body?.getReader();
    await reader?.read();
    const next = reader?.read().then(
      () => 'ended',
      () => 'ended',
    );
    const patience = new Promise((resolve) => setTimeout(() => resolve('open'), 6_000));
    expect(await Promise.race([next, patience])).toBe('open');
    await reader?.cancel();
  });
});

async function within(ms: number, met: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await met())) {
    if (Date.now() > deadline) throw new Error(`did not come to pass within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
