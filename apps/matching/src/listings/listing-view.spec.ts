import type { ListingFact } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import { listingFact } from '../builders.ts';
import { isOpen, listingViewOf } from './listing-view.ts';

const ask = (given: Partial<NonNullable<ListingFact['ask']>>): ListingFact['ask'] => ({
  currency: 'USD',
  basis: 'flat-fee',
  shownTo: 'all',
  ...given,
});
const askUsd = (given: Partial<NonNullable<ListingFact['ask']>>) =>
  listingViewOf(listingFact({ ask: ask(given) })).form.askUsd;

describe('the ask that a gate is held against', () => {
  it('is the amount in dollars', () => expect(askUsd({ amount: 50_000 })).toBe(50_000));
  it('is the lower end of a band', () => expect(askUsd({ band: { lo: 40_000, hi: 60_000 } })).toBe(40_000));
  it('is the seller’s own figure in dollars', () =>
    expect(askUsd({ amount: 9, currency: 'EUR', usd: 10 })).toBe(10));
  it('is unknown in another currency without that figure', () =>
    expect(askUsd({ amount: 9, currency: 'EUR' })).toBeUndefined());
});

it('is called by its international title, else by its original one', () => {
  const titles: ListingFact['titles'] = [
    { text: '無間', language: 'zh-Hant', type: 'original' },
    { text: 'The Long Quiet', language: 'en', type: 'international' },
  ];
  expect(listingViewOf(listingFact({ titles })).title).toBe('The Long Quiet');
  expect(listingViewOf(listingFact({ titles: titles.slice(0, 1) })).title).toBe('無間');
});

it('is open while it is published', () => {
  expect(isOpen(listingViewOf(listingFact()))).toBe(true);
  expect(isOpen(listingViewOf(listingFact({ state: 'withdrawn' })))).toBe(false);
});
