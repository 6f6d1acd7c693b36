import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Mongo } from '@marquee/mongo';
import { openAccounts, type AccountsMarket } from '../testing/accounts-market.ts';
import { companyOwners, companyStandings } from './standings.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

const mongo = () => market.market.service('accounts').app.get(Mongo);
interface Row {
  readonly _id: string;
}
const rows = (name: string) => mongo().collection<Row & Record<string, unknown>>(name);
const at = (day: number) => new Date(Date.UTC(2026, 10, day));

/** As an older version stored it, with what is given. */
async function stored(name: string, given: object): Promise<string> {
  const _id = randomUUID();
  await rows(name).insertOne({ _id, ...given });
  return _id;
}
const read = (name: string, _id: string) => rows(name).findOne({ _id });

/** Twice: it may have been broken off at any step. */
async function migrate({ up }: typeof companyStandings): Promise<void> {
  const run = { mongo: mongo(), from: undefined, reached: () => Promise.resolve() };
  for (const _ of ['first', 'again']) await up(run);
}

describe('companies of before there was a procedure', () => {
  it.each([
    [{ vetted: true }, { standing: 'approved', approvedAt: at(3) }],
    [{ vetted: false }, { standing: 'applied' }],
    [{}, { standing: 'applied' }],
  ])('with %j stand as %j, since their last change', async (before, after) => {
    const id = await stored('companies', { name: 'Old', nameKey: 'old', updatedAt: at(3), ...before });
    await migrate(companyStandings);
    const found = await read('companies', id);
    expect(found).toMatchObject({ ...after, standingSince: at(3) });
    expect(found?.['approvedAt']).toEqual('approvedAt' in after ? after.approvedAt : undefined);
  });

  it('stay as they are where they stand somewhere already', async () => {
    const given = { name: 'New', nameKey: 'new', vetted: true, standing: 'suspended', standingSince: at(1) };
    const id = await stored('companies', { ...given, updatedAt: at(3) });
    await migrate(companyStandings);
    expect(await read('companies', id)).toMatchObject({ standing: 'suspended', standingSince: at(1) });
  });
});

describe('people of before there were owners', () => {
  const member = (companyId: string, day: number, given: object = {}) =>
    stored('members', { companyId, emailKey: randomUUID(), createdAt: at(day), ...given });
  const roleOf = async (id: string) => (await read('members', id))?.['companyRole'];

  it('own their company where they were there first', async () => {
    const companyId = randomUUID();
    const [second, first, third] = [
      await member(companyId, 2),
      await member(companyId, 1),
      await member(companyId, 3),
    ];
    await migrate(companyOwners);
    expect(await Promise.all([first, second, third].map(roleOf))).toEqual(['owner', 'member', 'member']);
  });

  it('own none that has an owner', async () => {
    const companyId = randomUUID();
    const [old, owner] = [await member(companyId, 1), await member(companyId, 2, { companyRole: 'owner' })];
    await migrate(companyOwners);
    expect([await roleOf(old), await roleOf(owner)]).toEqual(['member', 'owner']);
  });
});
