import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompanyAct, CompanyView, Problem } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import {
  freshEmail,
  openAccounts,
  organiser,
  password,
  person,
  type AccountsMarket,
} from '../testing/accounts-market.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

const signUp = (email: string, given: object = {}) =>
  market.call<Problem>('POST /api/v1/sign-ups', {
    body: {
      company: { name: 'Lantern Films', country: 'HK' },
      person: { ...person, email },
      roles: ['buyer', 'exhibitor'],
      password,
      ...given,
    },
  });
const memberOf = (email: string) =>
  market.market
    .database('accounts')
    .collection<{ _id: string; companyId: string }>('members')
    .findOne({ email });

describe('whoever signs up', () => {
  it('owns a company that has applied, and is asked to confirm the address', async () => {
    const email = freshEmail();
    expect(await signUp(email)).toMatchObject({ status: 202, body: { next: 'look-into-your-mail' } });
    const member = await memberOf(email);
    expect(member).toMatchObject({ companyRole: 'owner', roles: ['buyer', 'exhibitor'] });
    const path = `/api/v1/companies/${member?.companyId}`;
    const company = await market.call<CompanyView>(`GET ${path}`, { as: organiser });
    expect(company.body).toMatchObject({ standing: 'applied', name: 'Lantern Films' });
    const { body } = await market.call<{ items: CompanyAct[] }>(`GET ${path}/history`, { as: organiser });
    expect(body.items).toMatchObject([{ act: 'applied', memberId: member?._id }]);
    await market.mailed(email, 'confirm-address');
  });

  it('is answered the same where the address is known, whose owner is told of it, once an hour', async () => {
    const email = freshEmail();
    const answers = [await signUp(email), await signUp(email), await signUp(email.toUpperCase())];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [202, { next: 'look-into-your-mail' }]),
    );
    await market.mailed(email, 'already-registered');
    expect(await market.market.database('accounts').collection('members').countDocuments({ email })).toBe(1);
  });

  it('several times at once is there once, and every answer is the same', async () => {
    const email = freshEmail();
    const answers = await Promise.all([1, 2, 3, 4].map(() => signUp(email)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    await eventually(async () => expect(await memberOf(email)).not.toBeNull());
  });

  it('is told of a bad password, known address or not', async () => {
    const email = freshEmail();
    await signUp(email);
    for (const address of [email, freshEmail()])
      expect(await signUp(address, { password: 'short' })).toMatchObject({
        status: 422,
        body: { code: 'password-too-short', errors: [{ path: '/password' }] },
      });
  });

  it('does not say that he runs the market, nor that his company is vetted (S02)', async () => {
    for (const given of [
      { roles: ['organiser'] },
      { company: { name: 'Lantern', country: 'HK', vetted: true } },
    ])
      expect(await signUp(freshEmail(), given)).toMatchObject({ status: 400 });
  });
});
