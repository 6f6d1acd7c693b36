import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consumers,
  deadLetterTopic,
  failureTopicsOf,
  memberTopic,
  topics,
  type ConsumerGroup,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { like } from '@marquee/testing/like';
import kafkajs from 'kafkajs';
import type { MarketClient } from './market-client.ts';
import { engine, OwnMarket } from './own-market.ts';
import { brief, content, draft, enrol, freshSlug, organiser, type Trader } from './traders.ts';
import { match } from './trading.ts';

const marker = `zq${randomBytes(5).toString('hex')}`;
const secrets = {
  name: `Person ${marker}name`,
  email: `${marker}mail@example.com`,
  licensee: `Licensee ${marker}licensee`,
  words: `Words ${marker}words`,
  key: `${marker}key`,
};

let own: OwnMarket;
let market: MarketClient;
let kafka: kafkajs.Kafka;
let traceId: string;
let tokens: string[];

beforeAll(async () => {
  own = await OwnMarket.open({ LOG_LEVEL: 'debug' });
  market = await own.start();
  kafka = new kafkajs.Kafka({
    clientId: 'e2e',
    brokers: engine('KAFKA_BROKERS').split(','),
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const seller = await person(['exhibitor']);
  const buyer = await person(['buyer']);
  tokens = [await market.token(seller), await market.token(buyer), await market.token(organiser)];
  traceId = await mainJob(seller, buyer);
  await mishaps(seller);
  await poisonMember();
});
afterAll(() => own[Symbol.asyncDispose]());

let people = 0;
async function person(roles: Trader['roles']): Promise<Trader> {
  const { companyId } = await enrol(market, roles);
  const body = {
    id: randomUUID(),
    companyId,
    name: secrets.name,
    email: `${++people}${secrets.email}`,
    zone: 'Asia/Hong_Kong',
    locale: 'en',
    roles,
  };
  await market.done('POST /api/v1/members', { as: organiser, body });
  return { memberId: body.id, companyId, roles, name: body.name, email: body.email };
}

/** Publishes under a trace of the client's own until the buyer is told and has passed; resolves with the trace's id. */
async function mainJob(seller: Trader, buyer: Trader): Promise<string> {
  const slug = freshSlug();
  await brief(market, buyer, slug);
  const { id } = await draft(market, seller, content(slug));
  const sold = { kind: 'exclusive-licence', territories: ['JP'], media: ['svod'], from: '2027-01-01' };
  const encumbrances = [{ ...sold, licensee: secrets.licensee }];
  await market.done(`PUT /api/v1/listings/${id}/encumbrances`, {
    as: seller,
    revision: 2,
    body: { encumbrances },
  });
  const trace = randomBytes(16).toString('hex');
  const { status, headers } = await market.call(`POST /api/v1/listings/${id}/publish`, {
    as: seller,
    revision: 3,
    headers: {
      traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01`,
      'idempotency-key': secrets.key,
    },
  });
  expect({ status, trace: headers.get('x-trace-id') }).toEqual({ status: 200, trace });
  const { id: suggestionId } = await match(market, buyer, slug);
  await market.done(`POST /api/v1/suggestions/${suggestionId}/pass`, {
    as: buyer,
    body: { reason: 'other', words: secrets.words },
  });
  await eventually(async () =>
    expect(await market.done('GET /api/v1/notifications/counts', { as: buyer })).toMatchObject({ unread: 1 }),
  );
  return trace;
}

/** What goes wrong is logged, too. */
async function mishaps(as: Trader): Promise<void> {
  const body = { ...as, id: randomUUID(), zone: 'Asia/Hong_Kong', locale: 'en' };
  const { memberId: _, ...taken } = body;
  const raws = [
    market.call('POST /api/v1/members', { as: organiser, body: taken }),
    market.call('POST /api/v1/members', { as: organiser, body: { ...taken, email: `${secrets.email}@` } }),
    market.call('POST /api/v1/members', { as: organiser, raw: `{"email": "${secrets.email}"` }),
    market.call(`GET /api/v1/companies?name=${encodeURIComponent(secrets.name)}&x=${secrets.email}`, { as }),
    market.call(`GET /api/v1/${secrets.email}`, { as }),
    market.call(`GET /${secrets.email}/%zz`, { as }),
    market.call('GET /api/v1/me', {
      headers: { authorization: `Bearer ${secrets.key}`, cookie: secrets.key },
    }),
    market.call(`GET /api/v1/me?access_token=${tokens[0]}`),
  ];
  for (const { status } of await Promise.all(raws)) expect(status).toBeGreaterThanOrEqual(400);
}

/** A member's event that no handler can read ends as a dead letter. */
async function poisonMember(): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  const value = JSON.stringify({ memberId: 'none', name: secrets.name, email: secrets.email });
  const headers = {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_source: 'accounts',
    ce_type: 'accounts.member-changed.v1',
    ce_subject: randomUUID(),
    ce_time: new Date().toISOString(),
    ce_version: '2',
    'content-type': 'application/json',
  };
  await producer.send({
    topic: `${own.prefix}${memberTopic.name}`,
    messages: [{ key: 'poison', value, headers }],
  });
  await producer.disconnect();
}

/** All messages of these topics, as text. */
async function messagesOf(names: readonly string[]): Promise<string[]> {
  const admin = kafka.admin();
  await admin.connect();
  const ends = await Promise.all(names.map((name) => admin.fetchTopicOffsets(own.prefix + name)));
  const total = ends.flat().reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `${own.prefix}e2e-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: names.map((name) => own.prefix + name), fromBeginning: true });
  const found: string[] = [];
  await consumer.run({
    eachMessage: async ({ topic, message: { key, value, headers } }) => {
      const texts = Object.entries(headers ?? {}).map(([name, text]) => `${name}=${String(text)}`);
      found.push([topic, String(key), String(value), ...texts].join(' '));
    },
  });
  await eventually(() => expect(found.length).toBeGreaterThanOrEqual(total), 60_000);
  await consumer.disconnect();
  return found;
}

const failureTopics = (Object.keys(consumers) as ConsumerGroup[])
  .flatMap(failureTopicsOf)
  .map(({ name }) => name);

describe('a trace', () => {
  it('goes from the request through Kafka and jobs into every service’s log', async () => {
    const linesOf = (service: string) =>
      own.log.filter((line) => line.includes(`"service":"${service}"`) && line.includes(traceId));
    await eventually(() => {
      for (const service of ['gateway', 'catalogue', 'matching-worker', 'notification'])
        expect({ service, lines: linesOf(service).length > 0 }).toEqual({ service, lines: true });
    });
  });
});

describe('S09', () => {
  it('a member’s event that cannot be handled is a dead letter without the member', async () => {
    const topic = deadLetterTopic(memberTopic.name, 'notification');
    const letters = await eventually(async () => {
      const found = await messagesOf([topic]);
      expect(found).toHaveLength(1);
      return found;
    }, 40_000);
    expect(letters[0]).not.toContain(marker);
  });

  it('no secret and no personal datum stands in a log', () => {
    expect(own.log.length).toBeGreaterThan(50);
    expect(own.log.filter((line) => line.includes(marker))).toEqual([]);
    for (const token of tokens) expect(own.log.filter((line) => line.includes(token))).toEqual([]);
  });

  it('nor in a dead letter, nor in an event but the member’s own', async () => {
    const others = topics.map(({ name }) => name).filter((name) => name !== memberTopic.name);
    expect(others).toEqual(like.arrayContaining(failureTopics));
    const messages = await messagesOf(others);
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.filter((message) => message.includes(marker))).toEqual([]);
  });
});
