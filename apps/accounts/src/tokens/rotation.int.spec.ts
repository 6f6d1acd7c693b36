import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompanyId, Forbidden, MemberId, type JwkSet } from '@marquee/contracts';
import { baseSettings, TokenVerifier } from '@marquee/service';
import { TestMarket } from '@marquee/testing';
import { decodeProtectedHeader, SignJWT } from 'jose';
import { SetPassword } from '../credentials/set-password/set-password.ts';
import { accounts } from '../service.ts';
import { IssueToken } from './issue-token/issue-token.ts';
import { KeepKeys } from './keep-keys/keep-keys.ts';

/** Keys that sign for 8.64 s, and are known for 4 s before. */
const rules = { AUTH_KEY_DAYS: '0.0001', AUTH_KEY_KNOWN_BEFORE_MS: '4000' };
const issuer = 'https://marquee.example';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open({ AUTH_ISSUER: issuer });
  await market.startWith(rules, accounts);
});
afterAll(() => market[Symbol.asyncDispose]());

const jwksUrl = () => `${market.service('accounts').url}/internal/v1/jwks`;
const verifier = () =>
  TokenVerifier.of(baseSettings.parse({ AUTH_ISSUER: issuer, AUTH_JWKS_URL: jwksUrl() }), 'catalogue');

describe('signing keys', () => {
  it('change without a token being refused', async () => {
    const services = await Promise.all([verifier(), verifier()]);
    const issue = market.service('accounts').app.get(IssueToken);
    const kids = new Set<string | undefined>();
    const until = Date.now() + 20_000;
    while (Date.now() < until) {
      const { token } = await issue.tokenOf(claims());
      kids.add(decodeProtectedHeader(token).kid);
      for (const service of services) await service.verify(`Bearer ${token}`);
      await sleep(100);
    }
    expect(kids.size).toBeGreaterThan(1);
  });

  it('are published by their public half alone, and stored sealed', async () => {
    const { body } = await market.call<JwkSet>('accounts', 'GET /api/auth/jwks');
    expect(body.keys.length).toBeGreaterThan(0);
    for (const key of body.keys) expect(key).not.toHaveProperty('d');
    const [stored] = await market.database('accounts').collection('signing_keys').find().toArray();
    expect(JSON.stringify(stored)).not.toContain('"d"');
  });

  it('that were dropped are those of tokens that are refused (S05)', async () => {
    const { token } = await market.service('accounts').app.get(IssueToken).tokenOf(claims());
    await market.database('accounts').collection('signing_keys').deleteMany({});
    const later = await verifier();
    await expect(later.verify(`Bearer ${token}`)).rejects.toMatchObject({ status: 401 });
  });

  it('are not those of whoever knows a kid (S05)', async () => {
    const { kid } = await market.service('accounts').app.get(KeepKeys).signing();
    const secret = new TextEncoder().encode('x'.repeat(32));
    const forged = await new SignJWT({ company: randomUUID(), roles: ['operator'] })
      .setProtectedHeader({ alg: 'HS256', kid })
      .setIssuer(issuer)
      .setSubject(randomUUID())
      .setAudience('catalogue')
      .setExpirationTime('1m')
      .sign(secret);
    await expect((await verifier()).verify(`Bearer ${forged}`)).rejects.toMatchObject({ status: 401 });
  });
});

describe('outside of development', () => {
  it('no operator sets another’s password', async () => {
    const set = market.service('accounts').app.get(SetPassword);
    const asked = set.execute({ memberId: MemberId.parse(randomUUID()), password: 'nine lanterns over it' });
    await expect(asked).rejects.toThrow(Forbidden);
  });
});

const claims = () => ({
  memberId: MemberId.parse(randomUUID()),
  companyId: CompanyId.parse(randomUUID()),
  roles: ['buyer'] as const,
  sessionId: randomUUID(),
});
