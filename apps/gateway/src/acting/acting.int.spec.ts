import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ActingId, CompanyId, MemberId } from '@marquee/contracts';
import type { Denied } from '@marquee/service';
import { eventually } from '@marquee/testing';
import {
  startGatewayBesideAccounts,
  type GatewayBesideAccounts,
} from '../testing/gateway-beside-accounts.ts';

let market: GatewayBesideAccounts;
beforeAll(async () => {
  market = await startGatewayBesideAccounts();
});
afterAll(() => market.stop());
beforeEach(() => {
  market.upstream.state.acts = [];
});

/** Somebody who acts for a member, as `accounts` says. */
async function supporter() {
  const [memberId, companyId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const by = { sub: randomUUID(), company: randomUUID(), acting: randomUUID() };
  const token = await market.keys.sign({ memberId, companyId, roles: ['buyer'] }, { sessionId, act: by });
  const [session, acting] = [`marquee.session_token=${randomUUID()}`, `marquee.acting=${by.acting}`];
  const whose = { memberId: MemberId.parse(memberId), companyId: CompanyId.parse(companyId) };
  const expiresAt = new Date(Date.now() + 300_000).toISOString();
  const cookie = `${session}; ${acting}`;
  market.accounts.tokens.set(cookie, { token, sessionId, roles: ['buyer'], expiresAt, ...whose });
  return { ...whose, by, session, cookie, token };
}

const headersOf = (cookie: string) => ({ cookie, origin: market.url, 'sec-fetch-site': 'same-origin' });
const ask = (route: string, cookie: string) => {
  const [method = 'GET', path = ''] = route.split(' ');
  return fetch(`${market.url}${path}`, { method, headers: headersOf(cookie) });
};

describe('whoever acts for a member', () => {
  it('is the member for services, by both cookies, whatever else there is', async () => {
    const { cookie, token } = await supporter();
    const sent = (await (await ask('GET /api/v1/listings', `theme=dark; ${cookie}`)).json()) as object;
    expect(sent).toMatchObject({ headers: { authorization: `Bearer ${token}` } });
  });

  it('has what is done recorded before it is done, and how it ended', async () => {
    const { cookie, token } = await supporter();
    expect((await ask('POST /api/v1/listings?secret=1', cookie)).status).toBe(200);
    const route = 'POST /api/v1/listings';
    await eventually(async () =>
      expect(market.upstream.state.acts).toMatchObject([
        { authorization: `Bearer ${token}`, act: { route, outcome: 'begun' } },
        { authorization: `Bearer ${token}`, act: { route, outcome: 'done', status: 200 } },
      ]),
    );
  });

  it('does nothing where that cannot be recorded', async () => {
    const { cookie } = await supporter();
    market.upstream.state.acts = undefined;
    const answer = await ask('POST /api/v1/listings', cookie);
    expect([answer.status, await answer.json()]).toMatchObject([
      503,
      { code: 'upstream-unavailable', service: 'ops' },
    ]);
    expect((await ask('GET /api/v1/listings', cookie)).status).toBe(200);
  });

  it('has nothing recorded of what is read', async () => {
    const { cookie } = await supporter();
    await ask('GET /api/v1/listings', cookie);
    expect(market.upstream.state.acts).toEqual([]);
  });

  it('does not come near anybody’s credentials, and signs out', async () => {
    const { cookie } = await supporter();
    const password = await ask('POST /api/auth/change-password', cookie);
    expect([password.status, await password.json()]).toMatchObject([403, { code: 'in-person-only' }]);
    const out = await ask('POST /api/auth/sign-out', cookie);
    expect(out.status).not.toBe(403);
    expect(out.headers.getSetCookie().join()).toContain('marquee.acting=; Max-Age=0');
  });
});

describe('acting for a member that is over', () => {
  it('is refused, and the cookie goes: nobody does as oneself what was meant for another', async () => {
    const { session } = await supporter();
    const answer = await ask('POST /api/v1/listings', `${session}; marquee.acting=over`);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'acting-over' }]);
    expect(answer.headers.get('set-cookie')).toContain('marquee.acting=; Max-Age=0');
  });

  type Who = Awaited<ReturnType<typeof supporter>>;
  it.each<[string, string, (who: Who) => Denied]>([
    ['it was ended', 'acting-over', ({ by }) => `acting:${ActingId.parse(by.acting)}`],
    ['the member is denied', 'acting-over', ({ memberId }) => `member:${memberId}`],
    ['the member’s company is suspended', 'acting-over', ({ companyId }) => `company:${companyId}`],
    ['the one who acts is denied', 'suspended', ({ by }) => `member:${MemberId.parse(by.sub)}`],
    ['the company of the one who acts is', 'suspended', ({ by }) => `company:${CompanyId.parse(by.company)}`],
  ])('is refused once %s, though the token is good', async (_, code, denied) => {
    const who = await supporter();
    expect((await ask('GET /api/v1/listings', who.cookie)).status).toBe(200);
    await market.denylist.deny([denied(who)]);
    await eventually(async () => {
      const answer = await ask('GET /api/v1/listings', who.cookie);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code }]);
    }, 10_000);
  });
});
