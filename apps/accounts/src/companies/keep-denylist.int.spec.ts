import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompanyId, CompanyView } from '@marquee/contracts';
import { Denylist, type Denied } from '@marquee/service';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { AccountsRedis } from '../denylist/accounts-redis.ts';
import { ifMatch, openAccounts, organiser, type AccountsMarket } from '../testing/accounts-market.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

const inForceMs = 10_000;
const denylist = () => market.market.service('accounts').app.get(Denylist);
const denied = async () => [...(await denylist().read(new Date()))];
const nameOf = ({ id }: { id: CompanyId }): Denied => `company:${id}`;

async function judge(act: 'suspend' | 'reinstate', { id }: CompanyView): Promise<void> {
  const route = `/api/v1/companies/${id}`;
  const { body } = await market.call<CompanyView>(`GET ${route}`, { as: organiser });
  const verdict = act === 'suspend' ? { body: { reason: 'conduct' } } : {};
  const answer = await market.call(`POST ${route}/${act}`, {
    as: organiser,
    headers: ifMatch(body.revision),
    ...verdict,
  });
  expect(answer.status).toBe(200);
}

async function suspended(): Promise<CompanyView> {
  const company = await market.company();
  await judge('suspend', company);
  await eventually(async () => expect(await denied()).toContain(nameOf(company)), inForceMs);
  return company;
}

describe('the list of those who are denied', () => {
  it('has a company while it is suspended', async () => {
    const company = await suspended();
    await judge('reinstate', company);
    await eventually(async () => expect(await denied()).not.toContain(nameOf(company)), inForceMs);
  });

  it('has again what Redis has lost', async () => {
    const company = await suspended();
    await market.market
      .service('accounts')
      .app.get(AccountsRedis)
      .redis.del(`${market.market.prefix}denylist`);
    await eventually(async () => expect(await denied()).toContain(nameOf(company)), inForceMs);
  });

  it('loses what no database says, as a suspension that was lifted while Redis was away', async () => {
    const company = await market.company();
    await denylist().deny([nameOf(company)]);
    await eventually(async () => expect(await denied()).not.toContain(nameOf(company)), inForceMs);
  });

  it('keeps those who are denied for a time: sessions that have ended, people who were erased', async () => {
    const { id } = await market.member((await market.company()).id);
    await denylist().deny([`session:${id}`, `member:${id}`], new Date(Date.now() + 60_000));
    await suspended();
    expect(await denied()).toEqual(like.arrayContaining([`session:${id}`, `member:${id}`]));
  });
});
