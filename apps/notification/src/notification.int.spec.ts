import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import {
  matchesCapped,
  MemberId,
  memberJoined,
  SuggestionId,
  suggestionExpired,
  suggestionMade,
  type MatchesCappedNotification,
  type MatchesNotification,
  type NotificationCounts,
  type Role,
  type SuggestionFact,
} from '@marquee/contracts';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { Publisher } from './testing/publisher.ts';
import { company, listingId, suggestion } from './testing/builders.ts';
import { notification } from './service.ts';

let market: TestMarket;
let matching: Publisher;
let accounts: Publisher;
beforeAll(async () => {
  market = await TestMarket.open();
  [matching, accounts] = await Promise.all([
    Publisher.of(market, 'matching'),
    Publisher.of(market, 'accounts'),
    market.start(notification),
  ]);
});
afterAll(async () => {
  await matching[Symbol.asyncDispose]();
  await accounts[Symbol.asyncDispose]();
  await market[Symbol.asyncDispose]();
});

let memberId: MemberId;
let me: Bearer;
beforeEach(() => {
  memberId = MemberId.parse(randomUUID());
  me = { memberId, roles: ['buyer'] };
});

const call = <Body>(route: string, as = me, body?: unknown) =>
  market.call<Body>('notification', route, { as, ...(body === undefined ? {} : { body }) });
const inbox = async <Kind>(query = '', as = me) =>
  (await call<{ items: Kind[]; next?: string }>(`GET /api/v1/notifications${query}`, as)).body;
const counts = async (as = me) =>
  (await call<NotificationCounts>('GET /api/v1/notifications/counts', as)).body;

/** Facts that listings 1.. fit the member. */
const suggestions = (count: number, changes: Partial<SuggestionFact> = {}) =>
  Array.from({ length: count }, (_, at) =>
    suggestion(at + 1, {
      memberId,
      suggestionId: SuggestionId.parse(randomUUID()),
      score: 30 + (at % 70),
      ...changes,
    }),
  );
const event = (definition: typeof suggestionMade, data: SuggestionFact) => ({
  definition,
  aggregateId: data.suggestionId,
  version: data.version,
  data,
});
const tellMade = (facts: readonly SuggestionFact[]) =>
  matching.tell(...facts.map((fact) => event(suggestionMade, fact)));
const tellExpired = (facts: readonly SuggestionFact[]) =>
  matching.tell(
    ...facts.map((fact) =>
      event(suggestionExpired, { ...fact, version: fact.version + 1, state: 'expired', fits: false }),
    ),
  );

async function untilCounted(count: number): Promise<MatchesNotification> {
  return eventually(async () => {
    const { items } = await inbox<MatchesNotification>();
    expect(items.reduce((sum, { data }) => sum + data.count, 0)).toBe(count);
    const [newest] = items;
    if (!newest) throw new Error('the inbox is empty');
    return newest;
  });
}

describe('matches', () => {
  it('300 of them make one entry, with the best of them and its reasons', async () => {
    await tellMade(suggestions(300));
    const { data, kind } = await untilCounted(300);
    expect(kind).toBe('matches');
    expect((await inbox()).items).toHaveLength(1);
    expect(data.top).toHaveLength(20);
    expect(data.top.map(({ score }) => score)).toEqual(
      data.top.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(data.top[0]?.score).toBe(99);
    expect(await counts()).toMatchObject({ unread: 1 });
  });

  it('are told to each of 400 buyers in one batch', async () => {
    const buyers = Array.from({ length: 400 }, () => MemberId.parse(randomUUID()));
    await tellMade(buyers.map((buyer) => suggestions(1, { memberId: buyer })).flat());
    await eventually(async () => {
      const told = await market
        .database('notification')
        .collection('entries')
        .countDocuments({ memberId: { $in: buyers } });
      expect(told).toBe(400);
    });
  });

  it('begin a new entry once the last one was read', async () => {
    await tellMade(suggestions(2));
    const first = await untilCounted(2);
    expect(await call('POST /api/v1/notifications/' + first.id + '/read')).toMatchObject({
      status: 200,
      body: { id: first.id, readAt: like.any(String) },
    });
    await tellMade(suggestions(3));
    const second = await untilCounted(5);
    expect(second.id).not.toBe(first.id);
    expect(await counts()).toMatchObject({ unread: 1 });
    expect((await inbox<MatchesNotification>('?unread=true')).items.map(({ id }) => id)).toEqual([second.id]);
  });

  it('that expire are counted no more, and leave no empty entry', async () => {
    const facts = suggestions(3);
    await tellMade(facts);
    await untilCounted(3);
    await tellExpired(facts.slice(0, 2));
    expect((await untilCounted(1)).data.top).toMatchObject([{ suggestionId: facts[2]?.suggestionId }]);
    await tellExpired(facts.slice(2));
    await eventually(async () => expect((await inbox()).items).toEqual([]));
    expect(await counts()).toMatchObject({ unread: 0 });
  });

  it('make room for the next best when they expire, however many are counted', async () => {
    const facts = suggestions(100).map((fact, at) => ({ ...fact, score: 100 - at / 2 }));
    await tellMade(facts);
    await untilCounted(100);
    await tellExpired(facts.slice(0, 70));
    expect((await untilCounted(30)).data.top.map(({ suggestionId }) => suggestionId)).toEqual(
      facts.slice(70, 90).map(({ suggestionId }) => suggestionId),
    );
  });

  it('that are told again by other events change nothing, nor those that are told late', async () => {
    const facts = suggestions(3);
    await tellMade(facts);
    await untilCounted(3);
    await tellExpired(facts.slice(0, 1));
    await untilCounted(2);
    await tellMade(facts);
    // Of the same listings, so it is read after them.
    await tellMade(suggestions(3).map((fact) => ({ ...fact, score: 99 })));
    expect((await untilCounted(5)).data.top.slice(0, 3).map(({ score }) => score)).toEqual([99, 99, 99]);
  });
});

describe('a listing that more fit than are told', () => {
  it('is told to the exhibitors of its company, once', async () => {
    const sellerId = company(Number(process.hrtime.bigint() % 1_000_000n) + 1_000);
    const joined = (roles: Role[]) => {
      const data = {
        memberId: MemberId.parse(randomUUID()),
        version: 1,
        companyId: sellerId,
        name: 'Mei Chan',
        email: 'mei@example.com',
        zone: 'Asia/Hong_Kong',
        locale: 'en',
        speaks: [],
        roles,
      };
      return { definition: memberJoined, aggregateId: data.memberId, version: 1, data };
    };
    const members = [joined(['exhibitor']), joined(['exhibitor', 'buyer']), joined(['buyer'])];
    await accounts.tell(...members);
    await eventually(async () => {
      const known = await market
        .database('notification')
        .collection('members')
        .countDocuments({ companyId: sellerId });
      expect(known).toBe(3);
    });
    const run = (version: number, fitting: number) => {
      const data = { listingId: listingId(1), version, sellerId, title: 'Title 1', kept: 500, fitting };
      return { definition: matchesCapped, aggregateId: data.listingId, version, data };
    };
    await matching.tell(run(1, 900));
    await matching.tell(run(2, 950));
    const as = (at: number): Bearer => ({ memberId: members[at]?.aggregateId ?? '', roles: ['exhibitor'] });
    for (const at of [0, 1]) {
      await eventually(async () =>
        expect((await inbox<MatchesCappedNotification>('', as(at))).items).toMatchObject([
          { kind: 'matches-capped', data: { kept: 500, fitting: 950, title: 'Title 1' } },
        ]),
      );
    }
    expect((await inbox('', as(2))).items).toEqual([]);
  });
});

describe('an inbox', () => {
  it('is one’s own: another member’s entry is not there (S01)', async () => {
    await tellMade(suggestions(1));
    const { id } = await untilCounted(1);
    const other: Bearer = { roles: ['organiser'] };
    expect(await call(`POST /api/v1/notifications/${id}/read`, other)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await inbox('', other)).items).toEqual([]);
    expect(await counts()).toMatchObject({ unread: 1 });
  });

  it('is read up to what was seen: what came later stays unread', async () => {
    await tellMade(suggestions(1));
    const first = await untilCounted(1);
    await call(`POST /api/v1/notifications/${first.id}/read`);
    await tellMade(suggestions(1));
    const seen = await untilCounted(2);
    expect(await call('POST /api/v1/notifications/read-all', me, { upTo: seen.streamId - 1 })).toMatchObject({
      body: { unread: 1 },
    });
    expect(await call('POST /api/v1/notifications/read-all', me, { upTo: seen.streamId })).toMatchObject({
      status: 200,
      body: { unread: 0, streamId: seen.streamId + 1 },
    });
  });

  it('is listed page by page, the latest news first', async () => {
    for (let of = 1; of <= 3; of++) {
      await tellMade(suggestions(1));
      const { id } = await untilCounted(of);
      await call(`POST /api/v1/notifications/${id}/read`);
    }
    const first = await inbox<MatchesNotification>('?limit=2');
    const second = await inbox<MatchesNotification>(`?limit=2&cursor=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ createdAt }) => createdAt);
    expect(ids).toEqual(ids.toSorted().reverse());
    expect(ids).toHaveLength(3);
    expect(second).not.toHaveProperty('next');
  });
});
