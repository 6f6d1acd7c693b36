import { beforeAll, describe, expect, it } from 'vitest';
import type { SuggestionView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { LiveStream } from './live-stream.ts';
import { MarketClient } from './market-client.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from './traders.ts';
import {
  gone,
  inbox,
  licenseKorea,
  listingNow,
  listingsOf,
  match,
  suggestions,
  withdraw,
} from './trading.ts';

let market: MarketClient;
let seller: Trader;
let buyer: Trader;
beforeAll(async () => {
  market = await MarketClient.at();
  seller = await enrol(market, ['exhibitor']);
  buyer = await enrol(market, ['buyer']);
});

describe('the main job', () => {
  it('a published listing is suggested to the buyer whose brief fits, with true reasons', async () => {
    const slug = freshSlug();
    const { id: profileId } = await brief(market, buyer, slug);
    const listing = await publish(market, seller, content(slug));
    const found = await match(market, buyer, slug);
    expect(found).toMatchObject({
      profileId,
      listingId: listing.id,
      workId: listing.workId,
      sellerId: seller.companyId,
      title: `The Long Quiet ${slug}`,
      state: 'new',
      fits: true,
    });
    expect(found.reasons.rights).toEqual({
      coverage: 5_000,
      wantedDays: 731,
      free: [{ territory: 'KR', medium: 'svod', days: 731, until: '2030-01-01' }],
      notFree: [{ territory: 'JP', medium: 'svod' }],
    });
    // Korea alone of two; the budget half a band above; the stage beside the one that is preferred
    const feature = (name: string, weight: number, value: number, share: number, rest: object = {}) => ({
      feature: name,
      weight,
      value,
      share,
      ...rest,
    });
    const worth = (value: number) => ({ found: [{ slug, worth: value }], missed: [] });
    expect(found.reasons.features).toEqual([
      feature('rights', 30, 5_000, 16.7),
      feature('genres', 20, 10_000, 22.2, worth(5)),
      feature('themes', 20, 10_000, 22.2, worth(3)),
      feature('budget', 10, 5_000, 5.5, {
        wanted: { loUsd: 1_000_000, hiUsd: 2_000_000 },
        foundUsd: 3_000_000,
      }),
      feature('stage', 5, 5_000, 2.8, { wanted: ['production'], found: 'completed' }),
      feature('audience', 5, 0, 0, { found: [], missed: ['youth'] }),
    ]);
    expect(found.score).toBe(69.4);
  });

  it('stands in the inbox and comes on the live stream, which resumes without a gap', async () => {
    const slug = freshSlug();
    const reader = await enrol(market, ['buyer']);
    await brief(market, reader, slug);
    const stream = await LiveStream.open(market, reader);
    await eventually(() => expect(stream.named('hello')).toMatchObject([{ data: { unread: 0 } }]));
    const first = await publish(market, seller, content(slug));
    await eventually(() => expect(stream.named('notification')).toHaveLength(1));
    await stream.close();

    const second = await publish(market, seller, content(slug));
    await eventually(async () => {
      const { items } = await inbox(market, reader);
      expect(items).toMatchObject([{ kind: 'matches', data: { count: 2 } }]);
      expect(listingsOf(items[0])).toEqual([first.id, second.id].sort());
    });
    expect(await market.done('GET /api/v1/notifications/counts', { as: reader })).toMatchObject({
      unread: 1,
    });

    const lastId = stream.events.at(-1)?.id ?? 0;
    const resumed = await LiveStream.open(market, reader, lastId);
    await eventually(() => expect(resumed.events).toMatchObject([{ id: lastId + 1, event: 'notification' }]));
    expect(resumed.events[0]?.data).toMatchObject({ kind: 'matches', data: { count: 2 } });
    await resumed.close();
  });

  it('finds open listings for a brief that comes later', async () => {
    const slug = freshSlug();
    const { id } = await publish(market, seller, content(slug));
    await brief(market, buyer, slug);
    expect(await match(market, buyer, slug)).toMatchObject({ listingId: id, fits: true });
  });

  it('a match that no longer fits expires, and comes back when it fits again', async () => {
    const slug = freshSlug();
    await brief(market, buyer, slug);
    const { id } = await publish(market, seller, content(slug));
    const { id: suggestionId } = await match(market, buyer, slug);
    await market.done(`POST /api/v1/suggestions/${suggestionId}/seen`, { as: buyer });
    await licenseKorea(market, seller, id);
    expect(await match(market, buyer, slug, 'expired')).toMatchObject({ id: suggestionId, fits: false });
    const { revision } = await listingNow(market, seller, id);
    await market.done(`PUT /api/v1/listings/${id}/encumbrances`, {
      as: seller,
      revision,
      body: { encumbrances: [] },
    });
    expect(await match(market, buyer, slug)).toMatchObject({ id: suggestionId, fits: true });
    await withdraw(market, seller, id);
    await gone(market, buyer, slug);
    expect(await match(market, buyer, slug, 'expired')).toMatchObject({ id: suggestionId, fits: false });
  });

  it('a kept match stays kept and says that it no longer fits, when revised and when withdrawn', async () => {
    const slug = freshSlug();
    await brief(market, buyer, slug);
    const { id } = await publish(market, seller, content(slug));
    const { id: suggestionId } = await match(market, buyer, slug);
    await market.done(`POST /api/v1/suggestions/${suggestionId}/keep`, { as: buyer });
    const kept = () => market.done<SuggestionView>(`GET /api/v1/suggestions/${suggestionId}`, { as: buyer });
    const saysFits = (fits: boolean) =>
      eventually(async () => expect(await kept()).toMatchObject({ state: 'kept', fits }));
    await saysFits(true);
    const revise = async (genres: readonly string[]) => {
      const { revision } = await listingNow(market, seller, id);
      const body = { genres, themes: genres };
      await market.done(`PATCH /api/v1/listings/${id}`, { as: seller, revision, body });
    };
    await revise(['another-genre']);
    await saysFits(false);
    await revise([slug]);
    await saysFits(true);
    await withdraw(market, seller, id);
    await saysFits(false);
  });

  it('a match is passed with a reason, and that is undone', async () => {
    const slug = freshSlug();
    await brief(market, buyer, slug);
    await publish(market, seller, content(slug));
    const { id } = await match(market, buyer, slug);
    const why = { reason: 'budget', words: 'Above what we pay' };
    await market.done(`POST /api/v1/suggestions/${id}/pass`, { as: buyer, body: why });
    expect(await match(market, buyer, slug, 'passed')).toMatchObject({ id, passed: why });
    expect(await suggestions(market, buyer, slug)).toEqual([]);
    await market.done(`POST /api/v1/suggestions/${id}/undo`, { as: buyer });
    const again = await match(market, buyer, slug);
    expect(again).toMatchObject({ id, state: 'new' });
    expect(again).not.toHaveProperty('passed');
  });
});
