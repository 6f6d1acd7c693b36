import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { accounts } from '@marquee/app-accounts';
import { catalogue } from '@marquee/app-catalogue';
import { matching } from '@marquee/app-matching';
import { matchingWorker } from '@marquee/app-matching/worker';
import { meetings } from '@marquee/app-meetings';
import { messaging } from '@marquee/app-messaging';
import { notification } from '@marquee/app-notification';
import {
  MemberFact,
  memberChanged,
  type CompanyView,
  type MemberView,
  type PersonalData,
  type PersonalDataParts,
} from '@marquee/contracts';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { MongoClient } from 'mongodb';

let market: TestMarket;
beforeAll(async () => {
  market = await TestMarket.open({
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_TICK_MS: '100',
    MAIL_MATCHES_WAIT_MS: '1',
    MAIL_QUIET_HOURS: 'none',
  });
  await market.start(accounts, catalogue, matching, matchingWorker, meetings, messaging, notification);
});
afterAll(() => market[Symbol.asyncDispose]());

const organiser: Bearer = { memberId: randomUUID(), roles: ['organiser'] };
const name = `Persephone ${randomUUID().slice(0, 8)}`;
const email = `Persephone.${randomUUID().slice(0, 8)}@example.com`;

interface Row {
  readonly id: string;
  readonly revision: number;
}

async function done<Body = Row>(service: string, route: string, options: Parameters<TestMarket['call']>[2]) {
  const { status, body } = await market.call<Body>(service, route, options);
  if (status >= 300) throw new Error(`${route}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Whoever signed up, of an approved company. */
async function joins(): Promise<MemberView> {
  const person = { name, email, zone: 'Asia/Hong_Kong', locale: 'en', speaks: ['en'] };
  const company = { name: 'Pomegranate Films', country: 'HK' };
  const roles = ['buyer', 'exhibitor'];
  const body = { person, company, roles, password: 'six seeds of a red fruit' };
  await done('accounts', 'POST /api/v1/sign-ups', { body });
  const row = await market
    .database('accounts')
    .collection<{ _id: string; companyId: string }>('members')
    .findOne({ email });
  const as: Bearer = { memberId: row?._id ?? '', companyId: row?.companyId ?? '', roles: ['buyer'] };
  const path = `/api/v1/companies/${as.companyId ?? ''}`;
  await done<CompanyView>('accounts', `POST ${path}/approve`, {
    as: organiser,
    headers: { 'if-match': '"1"' },
  });
  return (await done<{ member: MemberView }>('accounts', 'GET /api/v1/me', { as })).member;
}

async function publish(as: Bearer): Promise<string> {
  const content = {
    titles: [{ text: 'The Long Quiet', language: 'en', type: 'original' }],
    kind: 'feature',
    technique: 'live-action',
    stage: 'completed',
    originalLanguage: 'en',
    loglines: { en: 'A signalman hears a train that never comes.' },
    synopses: { en: 'A signalman hears a train that never comes, until it does.' },
    genres: ['drama'],
    themes: ['railways'],
    audience: ['adult'],
    origin: ['HK'],
    seeking: ['licence'],
    ai: { use: 'none' },
    mandate: { basis: 'sales-agent' },
  };
  const { id } = await done('catalogue', 'POST /api/v1/listings', { as, body: content });
  const rights = { territories: ['KR'], media: ['svod'], from: '2027-01-01', until: '2030-01-01' };
  const lines = [{ ...rights, exclusivity: 'exclusive' }];
  const headers = (revision: number) => ({ 'if-match': `"${revision}"` });
  await done('catalogue', `PUT /api/v1/listings/${id}/rights`, { as, body: { lines }, headers: headers(1) });
  await done('catalogue', `POST /api/v1/listings/${id}/publish`, { as, headers: headers(2) });
  return id;
}

/** In which collections of which services a text stands, in whatever case. */
async function whereabouts(text: string): Promise<string[]> {
  const client = await new MongoClient(process.env['MONGODB_URL'] ?? '').connect();
  try {
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
    const own = databases.filter((database) => database.name.startsWith(market.prefix));
    const found = await Promise.all(
      own.map(async (database) => {
        const db = client.db(database.name);
        const collections = await db.listCollections().toArray();
        const holding = await Promise.all(
          collections.map(async (collection) => {
            const documents = await db.collection(collection.name).find().toArray();
            const holds = JSON.stringify(documents).toLowerCase().includes(text.toLowerCase());
            return holds ? [`${database.name.slice(market.prefix.length)}.${collection.name}`] : [];
          }),
        );
        return holding.flat();
      }),
    );
    return found.flat().toSorted();
  } finally {
    await client.close();
  }
}

/** Matched, told, asked and spoken with: there is something to erase in every service. */
async function leavesTraces(as: Bearer): Promise<void> {
  const terms = { minScore: 1, gates: { kinds: ['feature'] }, wishes: { genres: { drama: 5 } } };
  await done('matching', 'POST /api/v1/profiles', {
    as,
    body: { name: `What ${name} likes`, terms, cadence: 'instant' },
  });
  const seller: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['exhibitor'] };
  const listingId = await publish(seller);
  const told = market.database('notification');
  await eventually(
    async () =>
      expect(await told.collection('entries').countDocuments({ memberId: as.memberId })).toBeGreaterThan(0),
    20_000,
  );
  await eventually(async () => {
    const asked = await market.call('meetings', 'POST /api/v1/requests', {
      as,
      body: { listingId, kind: 'question', words: 'Is Korea free?' },
    });
    expect(asked.status).toBe(201);
  });
}

/** What all services hold of oneself, as its owner puts it together. */
async function exported(as: Bearer): Promise<Record<string, unknown>> {
  const { parts } = await done<PersonalDataParts>('accounts', 'GET /api/v1/me/export', { as });
  const answers = await Promise.all(
    parts.map((path) => done<PersonalData>(path.split('/').at(-1) ?? '', `GET ${path}`, { as })),
  );
  return Object.fromEntries(answers.map(({ service, held }) => [service, held]));
}

it('of a person who leaves nothing is found in any database, though old news of him come again', async () => {
  const member = await joins();
  const as: Bearer = { memberId: member.id, companyId: member.companyId, roles: ['buyer', 'exhibitor'] };
  await leavesTraces(as);
  await eventually(async () => {
    expect(await whereabouts(email)).toEqual(
      like.arrayContaining(['accounts.auth_users', 'accounts.members', 'notification.members']),
    );
    expect(await whereabouts(name)).toEqual(like.arrayContaining(['matching.profiles']));
    expect(await whereabouts(member.id)).toEqual(
      like.arrayContaining(['matching.suggestions', 'notification.entries', 'notification.mails']),
    );
  });

  expect(await exported(as)).toMatchObject({
    accounts: { person: [{ name, email }] },
    matching: { briefs: [{ name: `What ${name} likes` }], matches: [{ memberId: member.id }] },
    meetings: { requests: [{ title: 'The Long Quiet' }] },
    notification: { person: [{ email }], inbox: like.arrayContaining([like.anything()]) },
  });
  const stranger: Bearer = { memberId: randomUUID(), roles: ['buyer'] };
  expect(JSON.stringify(await exported(stranger))).not.toContain(member.id);

  await done('accounts', 'DELETE /api/v1/me', { as, headers: { 'if-match': `"${member.revision}"` } });
  const nothing = async () => {
    expect(await whereabouts(email)).toEqual([]);
    expect(await whereabouts(name)).toEqual([]);
  };
  await eventually(nothing, 20_000);

  // what was told before, and is told once more: by a replay, or by a consumer that was interrupted
  const speaker = await market.speaker('accounts');
  const data = MemberFact.parse({
    ...{ memberId: member.id, version: 1, companyId: member.companyId, name, email },
    ...{ zone: 'UTC', locale: 'en', speaks: [], roles: ['buyer'] },
  });
  const outbox = market.database('accounts').collection('outbox');
  await speaker.mongo.transaction((tx) =>
    speaker.eventing.outbox.add(tx, {
      definition: memberChanged,
      aggregateId: member.id,
      version: 1,
      data,
    }),
  );
  await eventually(async () => expect(await outbox.countDocuments()).toBe(0));
  await speaker.stop();
  const heard = market.database('notification').collection<{ _id: string }>('members');
  await eventually(async () => expect(await heard.findOne({ _id: member.id })).not.toHaveProperty('email'));
  await eventually(nothing, 5_000);
});
