import {
  type ListingFact,
  type RarityProposal,
  type RescoreList,
  type RulesChange,
  type RulesPreview,
  type RulesView,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingFact } from '../builders.ts';
import { MatchingMarket, trader } from '../testing/matching-market.ts';
import { expectSuggested, fittingPairs } from '../proof/expected.ts';

let market: MatchingMarket;

const organiser = trader('organiser');
const genres = ['thriller', 'opera', 'heist', 'western'];
const themes = ['trains', 'war', 'time-travel'];
/** More than two pages of a re-score. */
const facts: readonly ListingFact[] = Array.from({ length: 45 }, (_, at) =>
  listingFact({
    genres: [genres[at % 4] ?? '', genres[at % 3] ?? ''],
    themes: [themes[at % 3] ?? ''],
  }),
);

beforeAll(async () => {
  market = await MatchingMarket.start();
  for (const [at, genre] of genres.entries()) {
    const terms = {
      minScore: 55,
      gates: { kinds: ['feature' as const] },
      wishes: { genres: { [genre]: 5, opera: 2 }, themes: { [themes[at % 3] ?? '']: 4, war: 1 } },
    };
    await market.brief(trader(), { terms });
  }
  await market.publish(...facts);
});

afterAll(() => market[Symbol.asyncDispose]());

const put = (body: Partial<RulesChange>, revision: number, as = organiser) =>
  market.call<RulesView>('PUT /api/v1/rules', as, { body, headers: { 'if-match': `"${revision}"` } });
const read = <Body>(route: string) => market.done<Body>(route, organiser);
const preview = (change: Partial<RulesChange>) =>
  market.done<RulesPreview>('POST /api/v1/rules/preview', organiser, change);
const rescored = (revision: number) =>
  eventually(async () => {
    const { items } = await read<RescoreList>('GET /api/v1/rules/rescores');
    expect(items).toContainEqual(like.objectContaining({ revision, state: 'done', done: 45, total: 45 }));
  }, 20_000);

describe('new rules', () => {
  const change = {
    weights: { genres: 5, themes: 60 },
    rarity: { themes: { war: 7, trains: 2 }, genres: { heist: 100 } },
  };

  it('match the whole market again, exactly as the definition has it', async () => {
    const byDefault = await fittingPairs(market.database, facts, {});
    await eventually(() => expectSuggested(market.database, byDefault), 20_000);
    expect(await read<RulesView>('GET /api/v1/rules')).toMatchObject({
      revision: 0,
      weights: { rights: 30, genres: 20 },
      cap: 500,
    });
    expect(await put(change, 0)).toMatchObject({
      status: 200,
      body: { revision: 1, weights: { themes: 60 } },
    });
    const byRules = await fittingPairs(market.database, facts, change);
    expect([...byRules.keys()]).not.toEqual([...byDefault.keys()]);
    await rescored(1);
    await expectSuggested(market.database, byRules);
  });

  it('are refused on a revision that was not read, out of bounds, and of anybody but the organiser', async () => {
    expect(await put({}, 0)).toMatchObject({ status: 412 });
    expect(await put({ weights: { genres: 101 } }, 1)).toMatchObject({ status: 400 });
    expect(await put({ rarity: { genres: { heist: 0 } } }, 1)).toMatchObject({ status: 400 });
    expect(await put({ rarity: { origin: { XX: 2 } } }, 1)).toMatchObject({ status: 400 });
    expect(await put({}, 1, { ...organiser, roles: ['exhibitor'] })).toMatchObject({ status: 403 });
  });

  it('are previewed on a sample, and change nothing then', async () => {
    const found = await preview({ weights: { genres: 60, themes: 5 } });
    expect(found.sampled).toBeGreaterThan(20);
    expect(found.unchanged + found.raised + found.lowered + found.lost).toBe(found.sampled);
    expect(found.raised + found.lowered + found.lost).toBeGreaterThan(0);
    expect(await preview(change)).toMatchObject({ raised: 0, lowered: 0, lost: 0, meanChange: 0 });
    expect(await read<RulesView>('GET /api/v1/rules')).toMatchObject({ revision: 1 });
  });

  it('stand in the history with whoever made them, and those before can be had again', async () => {
    await put({}, 1);
    await rescored(2);
    await expectSuggested(market.database, await fittingPairs(market.database, facts, {}));
    const { items } = await read<{ items: RulesView[] }>('GET /api/v1/rules/history');
    expect(items).toMatchObject([
      { revision: 2, changedBy: organiser.memberId },
      { revision: 1, changedBy: organiser.memberId, rarity: change.rarity },
    ]);
  });

  it('wait for a worker where there is none, and say how far they are', async () => {
    await market.withoutWorker(async () => {
      expect((await put({ weights: { genres: 90 } }, 2)).status).toBe(200);
      const { items } = await read<RescoreList>('GET /api/v1/rules/rescores');
      expect(items[0]).toMatchObject({ revision: 3, state: 'running', done: 0, total: 45 });
    });
    await rescored(3);
    await expectSuggested(
      market.database,
      await fittingPairs(market.database, facts, { weights: { genres: 90 } }),
    );
  });

  it('that come while the market is matched again take the place of those before', async () => {
    const first = put({ weights: { themes: 90 } }, 3);
    expect((await first).status).toBe(200);
    expect((await put(change, 4)).status).toBe(200);
    await rescored(5);
    await expectSuggested(market.database, await fittingPairs(market.database, facts, change));
    const { items } = await read<RescoreList>('GET /api/v1/rules/rescores');
    expect(items.find(({ revision }) => revision === 4)?.state).toMatch(/superseded|done/);
  });
});

it('a rarity is proposed from what the listings carry', async () => {
  const { listings, rarity } = await read<RarityProposal>('GET /api/v1/rules/rarity-proposal');
  expect(listings).toBe(45);
  expect(rarity.origin).toEqual({});
  const { thriller = 0, western = 0 } = rarity.genres ?? {};
  expect(western).toBeGreaterThan(thriller);
});
