import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  MemberId,
  type CompanyView,
  type MemberView,
  type Problem,
  type SessionToken,
} from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { accounts } from '../service.ts';
import { CreateCredentials } from './create-credentials/create-credentials.ts';
import { Passwords } from './passwords/passwords.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(accounts);
}, 60_000);
afterAll(() => market[Symbol.asyncDispose]());

const operator: Bearer = { roles: ['operator'] };
const call = <Body>(route: string, options: Parameters<TestMarket['call']>[2] = {}) =>
  market.call<Body>('accounts', route, options);
const password = 'nine lanterns over the harbour';

/** A member who has confirmed the address, and can sign in. */
async function member(emailConfirmed = true): Promise<MemberView> {
  const company = { name: 'Golden Gate Pictures', country: 'HK' };
  const home = await call<CompanyView>('POST /api/v1/companies', { as: operator, body: company });
  const email = `${randomUUID()}@example.com`;
  const person = {
    ...{ companyId: home.body.id, name: 'Mei Chan', email, roles: ['buyer'] },
    ...{ zone: 'Asia/Hong_Kong', locale: 'zh-Hant' },
  };
  const { body } = await call<MemberView>('POST /api/v1/members', { as: operator, body: person });
  const { app } = market.service('accounts');
  const passwordHash = await app.get(Passwords).hash(password, { email });
  const given = { memberId: MemberId.parse(body.id), email, locale: 'zh-Hant', passwordHash, emailConfirmed };
  await app.get(Mongo).transaction((tx) => app.get(CreateCredentials).execute(tx, given));
  const users = market.database('accounts').collection<{ _id: string }>('auth_passwords');
  await eventually(async () => expect(await users.findOne({ userId: body.id })).not.toBeNull());
  return body;
}

const signIn = (email: string, by = password) =>
  call<Problem>('POST /api/auth/sign-in/email', { body: { email, password: by } });
const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('a member', () => {
  it('signs in by a password, and its cookie becomes a token that services accept', async () => {
    const me = await member();
    const signedIn = await signIn(me.email);
    expect(signedIn).toMatchObject({ status: 200, body: { user: { id: me.id } } });
    const cookie = cookiesOf(signedIn.headers);
    const issued = await call<SessionToken>('POST /internal/v1/session-tokens', { headers: { cookie } });
    expect(issued).toMatchObject({ status: 200, body: { memberId: me.id, roles: ['buyer'] } });
  });
});
