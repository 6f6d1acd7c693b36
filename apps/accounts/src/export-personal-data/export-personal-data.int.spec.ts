import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonalData, PersonalDataParts } from '@marquee/contracts';
import { bearerOf, openAccounts, type AccountsMarket } from '../testing/accounts-market.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

it('gives a person what is held of him, and nothing of a colleague', async () => {
  const { id: companyId } = await market.company();
  const [me, colleague] = [await market.member(companyId), await market.member(companyId)];
  const as = bearerOf(me);
  const { body } = await market.call<PersonalDataParts>('GET /api/v1/me/export', { as });
  expect(body.parts).toContain('/api/v1/exports/accounts');
  const own = await market.call<PersonalData>('GET /api/v1/exports/accounts', { as });
  expect(own.body).toMatchObject({ service: 'accounts', held: { person: [{ email: me.email }] } });
  expect(JSON.stringify(own.body)).not.toContain(colleague.email);
});
