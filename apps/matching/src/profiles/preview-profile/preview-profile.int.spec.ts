import type { ProfilePreview, ProfileTerms } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingFact } from '../../builders.ts';
import { MatchingMarket, trader } from '../../testing/matching-market.ts';

let market: MatchingMarket;
const buyer = trader();
const facts = [
  ...Array.from({ length: 7 }, () => listingFact({ kind: 'feature', stage: 'completed' })),
  ...Array.from({ length: 2 }, () => listingFact({ kind: 'series', stage: 'completed' })),
  listingFact({ kind: 'series', stage: 'production' }),
];

const preview = (terms: ProfileTerms, as = buyer) =>
  market.done<ProfilePreview>('POST /api/v1/profiles/preview', as, { terms });

beforeAll(async () => {
  market = await MatchingMarket.start();
  await market.publish(...facts);
  await eventually(async () => expect((await preview({})).total).toBe(facts.length), 20_000);
});
afterAll(() => market[Symbol.asyncDispose]());

describe('a draft', () => {
  it('is told how much fits, and the best of it with reasons', async () => {
    const found = await preview({ gates: { kinds: ['feature'] }, wishes: { genres: { thriller: 5 } } });
    expect(found).toMatchObject({ total: 7, top: like.any(Array) });
    expect(found.top).toHaveLength(6);
    expect(found.top[0]?.reasons.features).toMatchObject([{ feature: 'genres', value: 10_000 }]);
    expect(found.costliest).toBeUndefined();
  });

  it('that little fits is told what keeps most out', async () =>
    expect(await preview({ gates: { kinds: ['series'], stages: ['production'] } })).toMatchObject({
      total: 1,
      costliest: { gate: 'stages', more: 2 },
    }));

  it('that nothing fits whatever is dropped is told no gate', async () =>
    expect(await preview({ minScore: 100, wishes: { genres: { opera: 5 } } })).toEqual({
      total: 0,
      top: [],
    }));

  it('does not count one’s own listings', async () => {
    const [first] = facts;
    const seller = { ...trader(), companyId: first?.companyId ?? buyer.companyId };
    expect((await preview({}, seller)).total).toBe(facts.length - 1);
  });

  it('is stored nowhere', async () =>
    expect(await market.done('GET /api/v1/profiles', buyer)).toEqual({ items: [] }));

  it('is not for exhibitors', async () =>
    expect(
      (await market.call('POST /api/v1/profiles/preview', trader('exhibitor'), { body: { terms: {} } }))
        .status,
    ).toBe(403));
});
