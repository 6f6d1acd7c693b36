import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { MemberId, NotificationId, SuggestionId, type MatchesNotification } from '@marquee/contracts';
import type { MigrationRun } from '@marquee/mongo';
import { Mongo } from '@marquee/mongo';
import { TestMarket } from '@marquee/testing';
import { notification } from '../../service.ts';
import { suggestion } from '../../testing/builders.ts';
import { matchOf } from '../domain/best-matches.ts';
import { toldMatchesAreRows } from './told-matches-are-rows.ts';

let market: TestMarket;
beforeEach(async () => {
  market = await TestMarket.open();
});
afterEach(() => market[Symbol.asyncDispose]());

const rows = (name: string) => market.database('notification').collection<{ _id: string }>(name);

/** An entry that counts so many matches, as the version before stored it: the best of them inside, as one text. */
async function entryBefore(memberId: MemberId, counts: number) {
  const entryId = NotificationId.parse(randomUUID());
  const best = Array.from({ length: counts }, (_, at) =>
    matchOf(suggestion(at + 1, { suggestionId: SuggestionId.parse(randomUUID()), score: 90 - at })),
  );
  const now = new Date();
  const entry = {
    _id: entryId,
    memberId,
    state: 'unread',
    streamId: 1,
    newsId: 1,
    createdAt: now,
    updatedAt: now,
    kind: 'matches',
    data: { count: counts, profiles: [], cadence: 'daily', best: JSON.stringify(best) },
  };
  await rows('entries').insertOne(entry);
  await rows('counted_suggestions').insertMany(
    best.map(({ suggestionId: _id }) => ({ _id, memberId, version: 1, entryId })),
  );
  return { entryId, best };
}

const someone = () => MemberId.parse(randomUUID());

describe('an inbox of the version before', () => {
  it('shows after the start what it showed', async () => {
    const memberId = someone();
    const { entryId, best } = await entryBefore(memberId, 25);
    await rows('counted_suggestions').createIndex({ memberId: 1 });
    await market.start(notification);
    const { body } = await market.call<{ items: MatchesNotification[] }>(
      'notification',
      'GET /api/v1/notifications',
      { as: { memberId, roles: ['buyer'] } },
    );
    expect(body.items).toMatchObject([{ id: entryId, data: { count: 25 } }]);
    expect(body.items[0]?.data.top).toEqual(best.slice(0, 20));
    const indexes = await rows('counted_suggestions').indexes();
    expect(indexes.map(({ name }) => name)).toEqual(['_id_', 'memberId_1_entryId_1_score_-1__id_1']);
  });

  it('is moved batch by batch, goes on from where it was, and bears being moved twice', async () => {
    const memberId = someone();
    const entries = await Promise.all(Array.from({ length: 45 }, () => entryBefore(memberId, 2)));
    const mongo = await Mongo.connect({
      url: market.env['MONGODB_URL'] ?? '',
      database: `${market.prefix}notification`,
    });
    try {
      const places: string[] = [];
      const runFrom = (from: string | undefined): MigrationRun => ({
        mongo,
        from,
        reached: async (place) => void places.push(place),
      });
      await toldMatchesAreRows.up(runFrom(undefined));
      expect(places).toHaveLength(3);
      const [ids, best] = [entries.map(({ entryId }) => entryId).sort(), entries.flatMap((one) => one.best)];
      expect(places).toEqual([ids[19], ids[39], ids[44]]);
      const shown = () => rows('counted_suggestions').countDocuments({ match: { $exists: true } });
      expect(await shown()).toBe(best.length);
      // One that has expired since, and of which nothing is to be shown again.
      const gone = { _id: best[0]?.suggestionId ?? '' };
      await rows('counted_suggestions').replaceOne(gone, { ...gone, ...{ memberId, version: 2 } });
      await toldMatchesAreRows.up(runFrom(undefined));
      expect(await shown()).toBe(best.length - 1);
      places.length = 0;
      await toldMatchesAreRows.up(runFrom(ids[39]));
      expect(places).toEqual([ids[44]]);
    } finally {
      await mongo.close();
    }
  });
});
