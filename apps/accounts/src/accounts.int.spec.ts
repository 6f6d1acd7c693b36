import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  companyTopic,
  memberTopic,
  type BulkReport,
  type CompanyView,
  type MemberView,
  type Me,
  type Problem,
  type Role,
} from '@marquee/contracts';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { Kafka, logLevel } from 'kafkajs';
import { accounts } from './service.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(accounts);
});
afterAll(() => market[Symbol.asyncDispose]());

const organiser: Bearer = { roles: ['organiser'] };
const call = <Body>(route: string, options: Parameters<TestMarket['call']>[2] = {}) =>
  market.call<Body>('accounts', route, options);

async function company(name = 'Golden Gate Pictures'): Promise<CompanyView> {
  const body = { name, country: 'HK' };
  return (await call<CompanyView>('POST /api/v1/companies', { as: organiser, body })).body;
}

const person = (companyId: string, changes: object = {}) => ({
  companyId,
  name: 'Mei Chan',
  email: `${randomUUID()}@example.com`,
  zone: 'Asia/Hong_Kong',
  locale: 'zh-Hant',
  speaks: ['yue', 'en'],
  roles: ['buyer'],
  ...changes,
});

async function member(companyId: string, changes: object = {}): Promise<MemberView> {
  const body = person(companyId, changes);
  return (await call<MemberView>('POST /api/v1/members', { as: organiser, body })).body;
}
const bearerOf = ({ id, companyId }: MemberView, roles: Role[] = ['buyer']): Bearer => ({
  memberId: id,
  companyId,
  roles,
});

describe('companies', () => {
  it('are registered by organisers and operators alone', async () => {
    const body = { name: 'Anyone', country: 'FR' };
    expect(await call('POST /api/v1/companies', { as: { roles: ['exhibitor'] }, body })).toMatchObject({
      status: 403,
    });
    expect(await call('POST /api/v1/companies', { as: { roles: ['operator'] }, body })).toMatchObject({
      status: 201,
      body: { name: 'Anyone', standing: 'approved', vetted: true, revision: 1 },
    });
  });

  it('are changed by their members, at the revision they have seen', async () => {
    const { id } = await company();
    const own: Bearer = { companyId: id, roles: ['exhibitor'] };
    const change = (revision: number, as = own) =>
      call(`PATCH /api/v1/companies/${id}`, {
        as,
        body: { website: 'https://pictures.example.com/' },
        headers: { 'if-match': `"${revision}"` },
      });
    expect(await change(1, { roles: ['exhibitor'] })).toMatchObject({ status: 403 });
    expect(await change(1)).toMatchObject({
      status: 200,
      body: { revision: 2, name: 'Golden Gate Pictures' },
    });
    expect(await change(1)).toMatchObject({ status: 412, body: { code: 'stale-revision', current: 2 } });
  });

  it('are found by the beginning of their names, page by page', async () => {
    for (const name of ['Äpfel (1)', 'äpfel (2)', 'ÄPFEL (3)', 'Birnen']) await company(name);
    const path = `/api/v1/companies?name=${encodeURIComponent('äpfel (')}&limit=2`;
    const first = await call<{ items: CompanyView[]; next: string }>(`GET ${path}`, { as: organiser });
    const second = await call<{ items: CompanyView[] }>(`GET ${path}&cursor=${first.body.next}`, {
      as: organiser,
    });
    expect([...first.body.items, ...second.body.items].map(({ name }) => name)).toEqual([
      'Äpfel (1)',
      'äpfel (2)',
      'ÄPFEL (3)',
    ]);
    expect(second.body).not.toHaveProperty('next');
  });

  it('are found by their ids, several at once', async () => {
    const [one, _, other] = [await company('Ids One'), await company('Ids Two'), await company('Ids Three')];
    const route = `GET /api/v1/companies?ids=${one.id},${other.id},${randomUUID()}`;
    const as: Bearer = { roles: ['buyer'] };
    const { body } = await call<{ items: CompanyView[] }>(route, { as });
    expect(body.items.map(({ name }) => name)).toEqual(['Ids One', 'Ids Three']);
    expect(await call('GET /api/v1/companies?ids=not-an-id', { as })).toMatchObject({ status: 400 });
  });

  it('with one id are registered once, however many requests come at the same time', async () => {
    const body = { id: randomUUID(), name: 'Once', country: 'JP' };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => call('POST /api/v1/companies', { as: organiser, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('in bulk are there once, however often they are sent', async () => {
    const rows = [1, 2, 3].map((of) => ({
      id: randomUUID(),
      name: `Bulk ${of}`,
      country: 'KR',
      vetted: true,
    }));
    const send = (body: unknown) =>
      call<BulkReport>('POST /api/v1/companies/bulk', { as: organiser, body: { rows: body } });
    expect((await send([...rows, { name: 'No id' }])).body.rows.map(({ status }) => status)).toEqual([
      'created',
      'created',
      'created',
      'refused',
    ]);
    expect((await send(rows)).body.rows.map(({ status }) => status)).toEqual(['exists', 'exists', 'exists']);
  });
});

describe('members', () => {
  it('see who they are', async () => {
    const home = await company();
    const me = await member(home.id);
    expect(await call<Me>('GET /api/v1/me', { as: bearerOf(me) })).toMatchObject({
      status: 200,
      body: { member: me, company: home },
    });
  });

  it('are not there for another company (S01)', async () => {
    const [mine, theirs] = [await company(), await company()];
    const them = await member(theirs.id);
    const me = bearerOf(await member(mine.id));
    expect(await call(`GET /api/v1/members/${them.id}`, { as: me })).toMatchObject({ status: 404 });
    expect(await call(`GET /api/v1/members?companyId=${theirs.id}`, { as: me })).toMatchObject({
      status: 404,
    });
    expect(
      await call(`PATCH /api/v1/members/${them.id}`, {
        as: me,
        body: { name: 'Mine' },
        headers: { 'if-match': '"1"' },
      }),
    ).toMatchObject({ status: 404 });
  });

  it('of one company are listed in order of name', async () => {
    const home = await company();
    for (const name of ['Cleo', 'Anna', 'Bo']) await member(home.id, { name });
    const as: Bearer = { companyId: home.id, roles: ['buyer'] };
    const { body } = await call<{ items: MemberView[] }>('GET /api/v1/members', { as });
    expect(body.items.map(({ name }) => name)).toEqual(['Anna', 'Bo', 'Cleo']);
  });

  it('are found by name or address: by staff everywhere, by anybody else in the own company', async () => {
    const [mine, theirs] = [await company(), await company()];
    const mark = randomUUID().slice(0, 8);
    const [me, them] = [
      await member(mine.id, { name: `Ana ${mark}` }),
      await member(theirs.id, { name: `陳${mark}文` }),
    ];
    const found = async (as: Bearer, text: string) => {
      const route = `GET /api/v1/members?search=${encodeURIComponent(text)}`;
      const { body } = await call<{ items: MemberView[] }>(route, { as });
      return body.items.map(({ id }) => id);
    };
    const staff: Bearer = { roles: ['organiser'] };
    expect(await found(staff, mark.toUpperCase())).toEqual([me.id]);
    expect(await found(staff, `陳${mark}`)).toEqual([them.id]);
    expect(await found(staff, them.email.slice(0, 20))).toContain(them.id);
    expect(await found(staff, '.*')).toEqual([]);
    expect(await found(bearerOf(me), mark)).toEqual([me.id]);
    expect(await found(bearerOf(me), `陳${mark}`)).toEqual([]);
  });

  it('do not make themselves organisers (S02)', async () => {
    const me = await member((await company()).id);
    const patch = (body: unknown) =>
      call<Problem>(`PATCH /api/v1/members/${me.id}`, {
        as: bearerOf(me),
        body,
        headers: { 'if-match': '"1"' },
      });
    expect(await patch({ roles: ['organiser'] })).toMatchObject({ status: 403 });
    expect(await patch({ companyId: randomUUID() })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/companyId' }] },
    });
    expect(await patch({ zone: 'Asia/Seoul' })).toMatchObject({
      status: 200,
      body: { zone: 'Asia/Seoul', roles: ['buyer'], revision: 2 },
    });
  });

  it('have an address of their own, whatever its case, and are not named by the refusal (S09)', async () => {
    const home = await company();
    const { email } = await member(home.id);
    const body = person(home.id, { email: email.toUpperCase() });
    const refused = await call<Problem>('POST /api/v1/members', { as: organiser, body });
    expect(refused).toMatchObject({ status: 409, body: { code: 'email-taken' } });
    expect(JSON.stringify(refused.body).toLowerCase()).not.toContain(email);
  });

  it('with one address are enrolled once, however many requests come at the same time', async () => {
    const home = await company();
    const body = person(home.id);
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => call('POST /api/v1/members', { as: organiser, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it.each([
    ['/zone', { zone: 'Asia/Atlantis' }],
    ['/email', { email: 'nobody' }],
    ['/speaks', { speaks: ['en', 'en'] }],
    ['/roles/0', { roles: ['king'] }],
  ])('are refused for a bad %s', async (path, changes) => {
    const body = person((await company()).id, changes);
    expect(await call('POST /api/v1/members', { as: organiser, body })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ path }] },
    });
  });

  it('in bulk, 7,500 of them, load in less than a tenth of the time of one by one, and are told to others', async () => {
    const home = await company();
    const alone = 30;
    const startedAlone = performance.now();
    for (let at = 0; at < alone; at++)
      await call('POST /api/v1/members', { as: organiser, body: person(home.id) });
    const msAlone = (performance.now() - startedAlone) / alone;
    const rows = Array.from({ length: 7_500 }, () => person(home.id, { id: randomUUID() }));
    const started = performance.now();
    const created: number[] = [];
    for (let at = 0; at < rows.length; at += 500) {
      const body = { rows: rows.slice(at, at + 500) };
      const answer = await call<BulkReport>('POST /api/v1/members/bulk', { as: organiser, body });
      created.push(answer.body.rows.filter(({ status }) => status === 'created').length);
    }
    expect(created).toEqual(Array.from({ length: 15 }, () => 500));
    expect((performance.now() - started) / rows.length).toBeLessThan(msAlone / 10);
    const repeated = await call<BulkReport>('POST /api/v1/members/bulk', {
      as: organiser,
      body: { rows: rows.slice(0, 500) },
    });
    expect(new Set(repeated.body.rows.map(({ status }) => status))).toEqual(new Set(['exists']));
    await eventually(async () =>
      expect(await market.database('accounts').collection('outbox').countDocuments()).toBe(0),
    );
    expect(await eventsIn(memberTopic.name)).toBeGreaterThanOrEqual(7_500);
    expect(await eventsIn(companyTopic.name)).toBeGreaterThan(0);
  });
});

async function eventsIn(topic: string): Promise<number> {
  const brokers = (market.env['KAFKA_BROKERS'] ?? '').split(',');
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(`${market.prefix}${topic}`);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}
