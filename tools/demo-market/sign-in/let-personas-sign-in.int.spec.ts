import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type BulkReport } from '@marquee/contracts';
import { TestMarket } from '@marquee/testing';
import { accounts } from '../../../apps/accounts/src/service.ts';
import { generateMarket } from '../market.ts';
import { personas } from '../personas.ts';
import { fullSize, scaled } from '../sizes.ts';
import { letPersonasSignIn } from './let-personas-sign-in.ts';
import { demoPasswords, demoSignIns } from './passwords.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(accounts);
});
afterAll(() => market[Symbol.asyncDispose]());

const people = new Set<string>(roles.map((role) => personas[role].memberId));
const companies = new Set<string>(roles.map((role) => personas[role].companyId));

/** The demo market's people and their companies, as the loader sends them. */
async function load(): Promise<void> {
  const rows = generateMarket({ seed: 'marquee', sizes: scaled(fullSize, 0.02) });
  const as = personas.organiser;
  for (const [path, wanted] of [
    ['companies', rows.companies.filter(({ id }) => companies.has(id))],
    ['members', rows.members.filter(({ id }) => people.has(id))],
  ] as const) {
    const body = { rows: wanted };
    const report = await market.call<BulkReport>('accounts', `POST /api/v1/${path}/bulk`, { as, body });
    expect(report.body.rows.map(({ status }) => status)).toEqual(wanted.map(() => 'created'));
  }
}

describe('those whom "npm start" prints', () => {
  it('sign in by the passwords that it prints, as what it says they are', async () => {
    const token = await market.token(personas.operator);
    const { url } = market.service('accounts');
    const { signal } = new AbortController();
    const signing = letPersonasSignIn({ url, token, signal }, await demoPasswords());
    await load();
    await signing;
    for (const { role, email, password } of await demoSignIns()) {
      const body = { email, password };
      const answer = await market.call('accounts', 'POST /api/auth/sign-in/email', { body });
      expect([role, answer.status]).toEqual([role, 200]);
      const cookie = answer.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; ');
      const session = await market.call('accounts', 'POST /internal/v1/session-tokens', {
        headers: { cookie },
      });
      expect(session.body).toMatchObject({ memberId: personas[role].memberId, roles: [role] });
    }
  });
});
