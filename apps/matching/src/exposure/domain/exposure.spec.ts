import { randomUUID } from 'node:crypto';
import type { CompanyId, ListingId } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { exposureOf } from './exposure.ts';

const [star, small, unseen] = [1, 2, 3].map(() => randomUUID() as CompanyId).sort();
if (!star || !small || !unseen) throw new Error('three companies');
const listing = (sellerId: CompanyId) => ({ id: randomUUID() as ListingId, sellerId });
const listings = [listing(star), listing(star), listing(small), listing(unseen)] as const;
const counted = {
  listings,
  suggestions: new Map([
    [listings[0].id, 5],
    [listings[1].id, 3],
    [listings[2].id, 2],
    [randomUUID() as ListingId, 7],
  ]),
  asks: new Map([[small, 4]]),
};

it('sums up what each exhibitor has on offer, the fewest matches first', () =>
  expect(exposureOf(counted, 'fewest')).toMatchObject({
    exhibitors: 3,
    listings: 4,
    suggestions: 10,
    asks: 4,
    unseen: 1,
    topTenth: 0.8,
    items: [
      { companyId: unseen, listings: 1, suggestions: 0, asks: 0 },
      { companyId: small, listings: 1, suggestions: 2, asks: 4 },
      { companyId: star, listings: 2, suggestions: 8, asks: 0 },
    ],
  }));

it('or the most first', () =>
  expect(exposureOf(counted, 'most').items.map(({ companyId }) => companyId)).toEqual([star, small, unseen]));
