import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompanyView } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import {
  freshEmail,
  openAccounts,
  organiser,
  password,
  person,
  type AccountsMarket,
} from '../../testing/accounts-market.ts';
import { PurgeSignUps } from './purge-sign-ups.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

const collection = (name: string) =>
  market.market.database('accounts').collection<{ _id: string } & Record<string, unknown>>(name);
const dayMs = 24 * 60 * 60_000;
const purge = () => market.market.service('accounts').app.get(PurgeSignUps).execute();
const memberOf = (email: string) => collection('members').findOne({ email });
const sent = (email: string, is: string) =>
  market.mails(email).then((mails) => mails.filter((mail) => mail.is === is).length);

async function signUp(email = freshEmail()): Promise<string> {
  const company = { name: 'Lantern Films', country: 'HK' };
  const body = { company, person: { ...person, email }, roles: ['buyer'], password };
  expect((await market.call('POST /api/v1/sign-ups', { body })).status).toBe(202);
  return email;
}

/** Signed up so many days ago, and perhaps confirmed. */
async function signedUp({ days, confirmed = false }: { days: number; confirmed?: boolean }) {
  const email = await signUp();
  await market.mailed(email, 'confirm-address');
  const createdAt = new Date(Date.now() - days * dayMs);
  await collection('auth_users').updateOne({ email }, { $set: { createdAt, emailVerified: confirmed } });
  const member = await memberOf(email);
  return { email, memberId: String(member?._id), companyId: String(member?.['companyId']) };
}

describe('a sign-up that is not confirmed', () => {
  it('goes after a week, with what could be signed in with, and its company is closed', async () => {
    const { email, memberId, companyId } = await signedUp({ days: 7.01 });
    expect(await purge()).toBeGreaterThan(0);
    expect(await memberOf(email)).toBeNull();
    const { body } = await market.call<CompanyView>(`GET /api/v1/companies/${companyId}`, { as: organiser });
    expect(body.standing).toBe('closed');
    await eventually(async () => {
      expect(await collection('auth_users').countDocuments({ email })).toBe(0);
      expect(await collection('auth_passwords').countDocuments({ userId: memberId })).toBe(0);
    });
  });

  it('leaves the address to whoever has it', async () => {
    const { email } = await signedUp({ days: 8 });
    await purge();
    await signUp(email);
    expect(await memberOf(email)).not.toBeNull();
    expect(await sent(email, 'already-registered')).toBe(0);
  });

  it.each([
    ['is a few days old', { days: 6.9 }],
    ['was confirmed', { days: 30, confirmed: true }],
  ])('stays where it %s', async (_, given) => {
    const { email } = await signedUp(given);
    await purge();
    expect(await memberOf(email)).not.toBeNull();
  });

  it('goes once, however many look at once', async () => {
    const { email } = await signedUp({ days: 9 });
    const gone = await Promise.all([purge(), purge(), purge()]);
    expect(gone.reduce((sum, count) => sum + count)).toBe(1);
    expect(await memberOf(email)).toBeNull();
  });

  it('does not take those along who were invited, or enrolled by an organiser', async () => {
    const member = await market.member((await market.company()).id);
    await purge();
    expect(await memberOf(member.email)).not.toBeNull();
  });
});
