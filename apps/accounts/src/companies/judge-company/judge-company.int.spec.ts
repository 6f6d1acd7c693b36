import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { CompanyAct, CompanyCounts, CompanyView, Problem } from '@marquee/contracts';
import { TestMarket, type Bearer } from '@marquee/testing';
import { accounts } from '../../service.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(accounts);
});
afterAll(() => market[Symbol.asyncDispose]());

const organiser: Bearer = { memberId: randomUUID(), roles: ['organiser'] };
const stranger: Bearer = { roles: ['buyer'] };
const call = <Body>(route: string, options: Parameters<TestMarket['call']>[2] = {}) =>
  market.call<Body>('accounts', route, options);

async function applied(name = 'Golden Gate Pictures'): Promise<CompanyView> {
  const body = { name, country: 'HK', vetted: false };
  return (await call<CompanyView>('POST /api/v1/companies', { as: organiser, body })).body;
}

const judge = (act: string, { id, revision }: CompanyView, body?: object, as = organiser) =>
  call<CompanyView & Problem>(`POST /api/v1/companies/${id}/${act}`, {
    as,
    headers: { 'if-match': `"${revision}"` },
    ...(body && { body }),
  });
const look = ({ id }: CompanyView, as: Bearer) => call<CompanyView>(`GET /api/v1/companies/${id}`, { as });

describe('a company that applied', () => {
  it('is not there for others until it is approved', async () => {
    const company = await applied();
    expect(await look(company, stranger)).toMatchObject({ status: 404 });
    expect(await look(company, { companyId: company.id, roles: ['buyer'] })).toMatchObject({
      body: { standing: 'applied', vetted: false },
    });
    const { body } = await judge('approve', company);
    expect(body).toMatchObject({ standing: 'approved', vetted: true, revision: 2 });
    expect(await look(company, stranger)).toMatchObject({
      status: 200,
      body: { approvedAt: body.approvedAt },
    });
  });

  it('is refused with a reason, which it is shown', async () => {
    const company = await applied();
    const verdict = { reason: 'not-in-the-trade', words: 'We could not find films of yours.' };
    expect(await judge('refuse', company, verdict)).toMatchObject({ status: 200 });
    const own = await look(company, { companyId: company.id, roles: ['buyer'] });
    expect(own.body).toMatchObject({ standing: 'refused', verdict });
  });

  it('is judged at the revision that the organiser has seen, and by one of two', async () => {
    const company = await applied();
    const answers = await Promise.all([
      judge('approve', company),
      judge('refuse', company, { reason: 'other' }),
      judge('approve', company),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
  });

  it('is not suspended: it does not trade', async () =>
    expect(await judge('suspend', await applied(), { reason: 'conduct' })).toMatchObject({
      status: 409,
      body: { code: 'not-in-that-standing', standing: 'applied' },
    }));

  it.each(['buyer', 'exhibitor', 'operator'] as const)('is not judged by itself, as %s', async (role) => {
    const company = await applied();
    const as: Bearer = { companyId: company.id, roles: [role] };
    expect(await judge('approve', company, undefined, as)).toMatchObject({ status: 403 });
  });
});

describe('what was done with a company', () => {
  it('is recorded, with who did it and why, for organisers', async () => {
    const company = await applied();
    const { body: approved } = await judge('approve', company);
    const { body: suspended } = await judge('suspend', approved, { reason: 'unpaid', words: 'Invoice 7.' });
    await judge('reinstate', suspended);
    const read = (query: string, as = organiser) =>
      call<{ items: CompanyAct[]; next?: string }>(
        `GET /api/v1/companies/${company.id}/history?limit=3${query}`,
        { as },
      );
    const first = await read('');
    const second = await read(`&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toMatchObject([
      { act: 'reinstated', standing: 'approved', revision: 4, memberId: organiser.memberId },
      { act: 'suspended', standing: 'suspended', reason: 'unpaid', words: 'Invoice 7.' },
      { act: 'approved', standing: 'approved' },
      { act: 'registered', standing: 'applied', revision: 1, memberId: organiser.memberId },
    ]);
    expect(await read('', { companyId: company.id, roles: ['exhibitor'] })).toMatchObject({ status: 403 });
  });
});

describe('companies to vet', () => {
  it('are listed, the longest waiting first, page by page, and counted', async () => {
    const before = (await call<CompanyCounts>('GET /api/v1/companies/counts', { as: organiser })).body;
    const names = ['Zoetrope', 'Alpha', 'Middle'].map((name) => `${name} ${randomUUID()}`);
    for (const name of names) await applied(name);
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/api/v1/companies?standing=applied&order=waiting&limit=2${cursor}`;
      const { body } = await call<{ items: CompanyView[]; next?: string }>(`GET ${path}`, { as: organiser });
      seen.push(...body.items.map(({ name }) => name));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor);
    expect(seen.filter((name) => names.includes(name))).toEqual(names);
    const { body: after } = await call<CompanyCounts>('GET /api/v1/companies/counts', { as: organiser });
    expect(after.applied - before.applied).toBe(3);
  });

  it('are looked for by organisers and operators alone', async () => {
    expect(await call('GET /api/v1/companies?standing=applied', { as: stranger })).toMatchObject({
      status: 403,
    });
    const company = await applied(`Hidden ${randomUUID()}`);
    const { body } = await call<{ items: CompanyView[] }>(
      `GET /api/v1/companies?name=${encodeURIComponent(company.name)}`,
      { as: stranger },
    );
    expect(body.items).toEqual([]);
  });
});
