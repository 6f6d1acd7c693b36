import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { MemberId, type Problem, type SessionToken } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { eventually, TestMarket } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { accounts } from '../service.ts';
import { cookieIn, goodPassword, Signing } from '../testing/signing-in.ts';
import { Throttle } from '../throttle/throttle.ts';
import { collectionNames } from './better-auth/collections.ts';
import { CreateCredentials } from './create-credentials/create-credentials.ts';
import { Passwords } from './passwords/passwords.ts';

let market: TestMarket;
let signing: Signing;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(accounts);
  signing = new Signing(market);
});
afterAll(() => market[Symbol.asyncDispose]());

const call = <Body = Problem>(route: string, options: Parameters<TestMarket['call']>[2] = {}) =>
  market.call<Body>('accounts', route, options);
const tokenFor = (cookie: string) =>
  call<SessionToken>('POST /internal/v1/session-tokens', { headers: { cookie } });
const withoutTrace = ({ status, body: { traceId: _, ...body } }: { status: number; body: Problem }) => ({
  status,
  body,
});

/** A guess that failed, without the time that it takes to see that. */
const guess = (account: string, address: string) =>
  market
    .service('accounts')
    .app.get(Throttle)
    .around({ rule: 'sign-in', account, address }, () => Promise.reject(new Error('wrong')))
    .catch(() => undefined);

it('is ready when people can sign in without waiting for what is done once', () =>
  eventually(async () =>
    expect(await call('GET /health/ready')).toMatchObject({
      status: 200,
      body: { checks: like.arrayContaining([{ name: 'sign-in', state: 'up' }]) },
    }),
  ));

describe('a member', () => {
  it('signs in by a password, and the cookie becomes a token that this service accepts', async () => {
    const me = await signing.member();
    const issued = await tokenFor(await signing.cookieOf(me));
    expect(issued).toMatchObject({ status: 200, body: { memberId: me.id, roles: ['buyer'] } });
    const headers = { authorization: `Bearer ${issued.body.token}` };
    expect(await call('GET /api/v1/me', { headers })).toMatchObject({ status: 200, body: { member: me } });
  });

  it('sees where it is signed in, and ends what it does not know', async () => {
    const me = await signing.member();
    const [here, there] = [await signing.cookieOf(me), await signing.cookieOf(me)];
    const { body: rows } = await call<{ token: string }[]>('GET /api/auth/list-sessions', {
      headers: { cookie: here },
    });
    const other = rows.find(({ token }) => there.includes(token));
    await call('POST /api/auth/revoke-session', { headers: { cookie: here }, body: { token: other?.token } });
    expect(rows).toHaveLength(2);
    expect([await tokenFor(here), await tokenFor(there)]).toMatchObject([{ status: 200 }, { status: 401 }]);
  });

  it('stays signed in while it comes back: a session that is asked about is prolonged once a day', async () => {
    const me = await signing.member();
    const cookie = await signing.cookieOf(me);
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
    const sessions = market.database('accounts').collection(collectionNames.session);
    const ask = () => call('GET /api/auth/get-session', { headers: { cookie } });
    expect((await ask()).headers.getSetCookie()).toEqual([]);
    await sessions.updateOne({ userId: me.id }, { $set: { expiresAt: inDays(5) } });
    expect((await ask()).headers.getSetCookie().join()).toMatch(/session_token=[^;]+;.*Max-Age=604800/);
    const found = await sessions.findOne({ userId: me.id, expiresAt: { $gt: inDays(6) } });
    expect(found).not.toBeNull();
  });

  it('stays signed in by the new session where a question by the one before it is answered late', async () => {
    const me = await signing.member();
    const cookie = await signing.cookieOf(me);
    const newPassword = 'eight lamps along the breakwater';
    await call('POST /api/auth/change-password', {
      headers: { cookie },
      body: { currentPassword: goodPassword, newPassword, revokeOtherSessions: true },
    });
    const askedBefore = [
      await call('GET /api/auth/get-session', { headers: { cookie } }),
      await call('GET /api/auth/list-sessions', { headers: { cookie } }),
      await call('POST /api/auth/two-factor/enable', {
        headers: { cookie },
        body: { password: newPassword },
      }),
    ];
    const nobody = { status: 401, body: { code: 'unauthenticated' } };
    expect(askedBefore).toMatchObject([{ status: 200, body: null }, nobody, nobody]);
    const cookies = askedBefore.flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.filter((set) => set.includes('session_token'))).toEqual([]);
  });

  it('loses its cookie where it signs out', async () => {
    const cookie = await signing.cookieOf(await signing.member());
    const { headers } = await call('POST /api/auth/sign-out', { headers: { cookie } });
    expect(headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/);
  });

  it('does not end the session of somebody else (S01)', async () => {
    const [me, them] = [await signing.member(), await signing.member()];
    const [mine, theirs] = [await signing.cookieOf(me), await signing.cookieOf(them)];
    const token = /session_token=([^.]+)/.exec(theirs)?.[1];
    await call('POST /api/auth/revoke-session', { headers: { cookie: mine }, body: { token } });
    expect(await tokenFor(theirs)).toMatchObject({ status: 200 });
  });

  it('is signed out everywhere else when the password is changed', async () => {
    const me = await signing.member();
    const [here, there] = [await signing.cookieOf(me), await signing.cookieOf(me)];
    const newPassword = 'seven junks at anchor, sails up';
    const changed = await call('POST /api/auth/change-password', {
      headers: { cookie: here },
      body: { currentPassword: goodPassword, newPassword },
    });
    expect(changed.status).toBe(200);
    expect(await tokenFor(there)).toMatchObject({ status: 401 });
    expect(await tokenFor(cookieIn(changed.headers))).toMatchObject({ status: 200 });
    expect((await signing.signIn(me.email, newPassword)).status).toBe(200);
    expect((await signing.signIn(me.email)).status).toBe(401);
  });

  it('whose address is not confirmed does not sign in, and only the password is told so', async () => {
    const memberId = MemberId.parse(randomUUID());
    const email = `${randomUUID()}@example.com`;
    const { app } = market.service('accounts');
    const passwordHash = await app.get(Passwords).hash(goodPassword, { email });
    const given = { memberId, email, locale: 'en', passwordHash, emailConfirmed: false };
    await app.get(Mongo).transaction((tx) => app.get(CreateCredentials).execute(tx, given));
    const right = await eventually(async () => {
      const answer = await signing.signIn(email);
      expect(answer).toMatchObject({ status: 403, body: { code: 'email-not-verified' } });
      return answer;
    });
    expect(right.headers.getSetCookie()).toEqual([]);
    expect((await signing.signIn(email, 'not the password at all')).status).toBe(401);
  });

  it('does not make itself one: there is no open sign-up of the library', async () => {
    const body = { email: 'x@example.com', password: goodPassword, name: 'X' };
    expect((await call('POST /api/auth/sign-up/email', { body })).status).toBe(404);
  });
});

describe('S04: whoever guesses', () => {
  it('learns nothing of who is registered', async () => {
    const me = await signing.member();
    const wrong = await signing.signIn(me.email, 'the wrong one, of some length');
    const unknown = await signing.signIn(`${randomUUID()}@example.com`, 'the wrong one, of some length');
    expect(withoutTrace(wrong)).toEqual(withoutTrace(unknown));
    expect(wrong).toMatchObject({ status: 401, body: { code: 'invalid-email-or-password' } });
  });

  it('is stopped at an account, known or not, wherever the guesses come from', async () => {
    const me = await signing.member();
    for (const email of [me.email, `${randomUUID()}@example.com`]) {
      expect((await signing.signIn(email, 'guessing, guessing, guessing')).status).toBe(401);
      for (let at = 1; at < 10; at++) await guess(email, `203.0.113.${at}`);
      const stopped = await signing.signIn(email.toUpperCase());
      expect(stopped).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('is stopped at an address, whomever the guesses are for', async () => {
    const address = '198.51.100.7';
    for (let at = 0; at < 50; at++) await guess(`${randomUUID()}@example.com`, address);
    const me = await signing.member();
    expect((await signing.signIn(me.email, goodPassword, address)).status).toBe(429);
    expect((await signing.signIn(me.email)).status).toBe(200);
  });

  it('is not anybody who gets in', async () => {
    const me = await signing.member();
    for (let at = 0; at < 11; at++) expect((await signing.signIn(me.email)).status).toBe(200);
  });

  it('sends nobody more than a few mails', async () => {
    const email = `${randomUUID()}@example.com`;
    const ask = () => call('POST /api/auth/request-password-reset', { body: { email } });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 200]);
    expect((await ask()).status).toBe(429);
  });
});

describe('S04: a password', () => {
  it.each([
    ['short', 'password-too-short'],
    ['passwordpassword', 'password-too-common'],
    ['x'.repeat(129), 'password-too-long'],
  ])('like %s is refused when it is set', async (newPassword, code) => {
    const cookie = await signing.cookieOf(await signing.member());
    const body = { currentPassword: goodPassword, newPassword };
    const refused = await call('POST /api/auth/change-password', { headers: { cookie }, body });
    expect(refused).toMatchObject({ status: 422, body: { code, errors: [{ path: '/password' }] } });
  });

  it('may have any characters, and is the same however they were typed', async () => {
    const me = await signing.member('九盞燈籠照亮整個維多利亞港口夜 é');
    expect((await signing.signIn(me.email, '九盞燈籠照亮整個維多利亞港口夜 e\u0301')).status).toBe(200);
  });

  it('is not set by another, but in development', async () => {
    const me = await signing.member();
    const body = { password: goodPassword };
    const route = `PUT /api/v1/members/${me.id}/password`;
    expect((await call(route, { as: { roles: ['organiser'] }, body })).status).toBe(403);
  });
});
