import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  listingPublished,
  matchRunTopic,
  scoreProfiles,
  workRecorded,
  type ProfileTerms,
  type SuggestionView,
  type WorkId,
} from '@marquee/contracts';
import { KafkaMonitor, readTopic, type NewEvent } from '@marquee/eventing';
import { Jobs, queueAddress } from '@marquee/jobs';
import { Clock } from '@marquee/service';
import { engineUrls, eventually, TestMarket, type Bearer } from '@marquee/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listingFact, profileSettings } from '../builders.ts';
import { AdvanceCalendar } from '../calendar/advance-calendar.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;

beforeAll(async () => {
  market = await TestMarket.open();
  catalogue = await market.speaker('catalogue');
  await market.start(matching, matchingWorker);
});

afterAll(async () => {
  await catalogue.stop();
  await market[Symbol.asyncDispose]();
});

async function tell(event: NewEvent): Promise<void> {
  await catalogue.mongo.transaction((tx) => catalogue.eventing.outbox.add(tx, event));
}

const publish = (data = listingFact()) =>
  tell({ definition: listingPublished, aggregateId: data.listingId, version: data.version, data });

async function buyerWanting(terms: ProfileTerms): Promise<Bearer> {
  const as: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['buyer'] };
  const { status } = await market.call('matching', 'POST /api/v1/profiles', {
    as,
    body: profileSettings({ terms }),
  });
  expect(status).toBe(201);
  return as;
}

async function suggestions(as: Bearer, state: string): Promise<SuggestionView[]> {
  const { body } = await market.call<{ items: SuggestionView[] }>(
    'matching',
    `GET /api/v1/suggestions?state=${state}`,
    { as },
  );
  return body.items;
}

it('matches a brief anew when more is known of a title that it names', async () => {
  const slug = `tt-${randomUUID().slice(0, 8)}`;
  const fact = listingFact({ kind: 'game', genres: ['heist'], themes: ['trains'], origin: [] });
  await publish(fact);
  const as = await buyerWanting({
    minScore: 90,
    gates: { kinds: ['game'] },
    wishes: { comparables: [slug] },
  });
  const data = {
    workId: randomUUID() as WorkId,
    version: 1,
    slug,
    titles: [],
    kind: 'game' as const,
    genres: ['heist'],
    themes: ['trains'],
    people: [],
    origin: [],
  };
  expect(await suggestions(as, 'new')).toEqual([]);
  await tell({ definition: workRecorded, aggregateId: data.workId, version: 1, data });
  await eventually(async () =>
    expect(await suggestions(as, 'new')).toMatchObject([{ listingId: fact.listingId }]),
  );
});

it('lets a suggestion expire when the calendar alone ends what fitted', async () => {
  const { app } = market.service('matching-worker');
  const clock = app.get(Clock);
  const today = new Date();
  const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  clock.now = () => new Date(today.getTime() - 86_400_000);
  const calendar = market.database('matching').collection<{ _id: string; asOf: string }>('calendar');
  await calendar.updateOne({ _id: 'calendar' }, { $set: { asOf: day(-1) } }, { upsert: true });
  const rights = {
    territories: ['KR'],
    media: ['svod' as const],
    window: { from: day(-30), until: day(30) },
  };
  const as = await buyerWanting({ minScore: 0, gates: { kinds: ['comic'], rights } });
  const avails = [
    { territories: ['KR'], media: ['svod' as const], from: day(-30), until: day(0), exclusive: true },
  ];
  await publish(listingFact({ kind: 'comic', avails }));
  await eventually(async () => expect(await suggestions(as, 'new')).toHaveLength(1));
  clock.now = () => new Date();
  expect(await app.get(AdvanceCalendar).execute()).toBe(true);
  await eventually(async () => expect(await suggestions(as, 'expired')).toMatchObject([{ fits: false }]));
  expect(await app.get(AdvanceCalendar).execute()).toBe(false);
});

it('lets the best through where more fit than the edition’s cap, and tells who must know', async () => {
  const rules = market
    .database('matching')
    .collection<{ _id: string; version: number; cap: number }>('rules');
  await rules.insertOne({ _id: 'rules', version: 1, cap: 2 });
  const wanting = [5, 4, 3].map((weight) =>
    buyerWanting({
      minScore: 0,
      gates: { kinds: ['format'] },
      wishes: { genres: { farce: weight, opera: 1 } },
    }),
  );
  const buyers = await Promise.all(wanting);
  const ledger = market.database('matching').collection('job_ledger');
  await eventually(async () => expect(await ledger.countDocuments({ state: 'pending' })).toBe(0));
  const fact = listingFact({ kind: 'format', genres: ['farce'] });
  await publish(fact);
  await eventually(async () => {
    const told = await Promise.all(buyers.map((as) => suggestions(as, 'new')));
    expect(told.map(({ length }) => length)).toEqual([1, 1, 0]);
  });
  await eventually(async () => {
    const events = await readTopic(engineUrls().brokers, `${market.prefix}${matchRunTopic.name}`);
    expect(events).toMatchObject([{ type: 'matching.matches-capped.v1', aggregateId: fact.listingId }]);
  });
});

it('reads no listings while a queue is over its limit, and goes on when it is not', async () => {
  const { app } = market.service('matching-worker');
  const [gate, monitor] = [app.get(Jobs).gate, app.get(KafkaMonitor)];
  const unread = async () => {
    const ofGroup = (await monitor.lag()).filter(({ group }) => group === 'matching');
    return ofGroup.reduce((sum, { lag }) => sum + lag, 0);
  };
  const as = await buyerWanting({ minScore: 0, gates: { kinds: ['book'] } });
  await eventually(async () => expect(await unread()).toBe(0));
  await using crowd = await crowded(scoreProfiles.name);
  await eventually(() => expect(gate.state().reasons).toMatchObject([{ code: 'queue-over-limit' }]));
  const fact = listingFact({ kind: 'book' });
  await publish(fact);
  await eventually(async () => expect(await unread()).toBe(1));
  await sleep(1_000); // it would long have been read
  expect(await unread()).toBe(1);
  const listings = market.database('matching').collection<{ _id: string }>('listings');
  expect(await listings.countDocuments({ _id: fact.listingId })).toBe(0);
  await crowd.disperse();
  await eventually(async () =>
    expect(await suggestions(as, 'new')).toMatchObject([{ listingId: fact.listingId }]),
  );
  await eventually(async () => expect(await unread()).toBe(0));
});

/** More jobs in a queue than it may hold, none of which is due for years. */
async function crowded(queue: string) {
  const redis = new Redis(engineUrls().redis);
  const { prefix, name } = queueAddress(market.prefix, queue);
  const key = `${prefix}:${name}:delayed`;
  await redis.zadd(
    key,
    ...Array.from({ length: 1_001 }, (_, at) => [Number.MAX_SAFE_INTEGER, `job-${at}`]).flat(),
  );
  const disperse = async () => {
    await redis.del(key);
  };
  const end = async () => {
    await disperse();
    redis.disconnect();
  };
  return { disperse, [Symbol.asyncDispose]: end };
}
