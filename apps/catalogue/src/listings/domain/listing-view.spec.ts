import { describe, expect, it } from 'vitest';
import { Ask, CompanyId } from '@marquee/contracts';
import { content, draft, encumbrance, position } from '../../testing/builders.ts';
import { listingView } from './listing-view.ts';
import { viewerOf } from './viewer.ts';

const stranger = CompanyId.parse('0190d7a8-0000-7000-8000-000000000001');
const excluded = '0190d7a8-0000-7000-8000-000000000002';
const buyer = viewerOf({ companyId: stranger, roles: ['buyer'] }, false);
const vettedBuyer = viewerOf({ companyId: stranger, roles: ['buyer'] }, true);
const vettedSeller = viewerOf({ companyId: stranger, roles: ['exhibitor'] }, true);
const organiser = viewerOf({ companyId: stranger, roles: ['organiser'] }, true);

const listingWith = (shownTo: Ask['shownTo']) =>
  draft({
    content: content({
      ask: { amount: 50_000, currency: 'USD', basis: 'flat-fee', shownTo },
      excludedCompanies: [excluded],
    }),
    position: position({ encumbrances: [encumbrance({ licensee: 'Rival Pictures' })] }),
  });
const owner = (listing: { companyId: CompanyId }) =>
  viewerOf({ companyId: listing.companyId, roles: ['exhibitor'] }, false);

describe('the ask', () => {
  it.each([
    ['all', buyer, undefined],
    ['vetted', vettedBuyer, undefined],
    ['vetted', buyer, 'vetted'],
    ['vetted', vettedSeller, 'vetted'],
    ['vetted', organiser, 'vetted'],
    ['on-request', vettedBuyer, 'on-request'],
    ['on-request', organiser, 'on-request'],
  ] as const)('shown to %s, seen by %j, is hidden as %s', (shownTo, viewer, hidden) => {
    const view = listingView(listingWith(shownTo), viewer);
    expect(view.askShown).toBe(hidden);
    expect(view.ask === undefined).toBe(hidden !== undefined);
  });

  it('is always shown to its owner', () => {
    const listing = listingWith('on-request');
    expect(listingView(listing, owner(listing))).toMatchObject({ ask: { amount: 50_000 } });
  });

  it('that does not exist is not said to be hidden', () =>
    expect(listingView(draft(), buyer)).not.toHaveProperty('askShown'));
});

describe('what a seller keeps to itself', () => {
  it.each([
    ['a buyer', vettedBuyer],
    ['the organiser', organiser],
  ])('is not told to %s', (_, viewer) => {
    const told = JSON.stringify(listingView(listingWith('all'), viewer));
    expect(told).not.toContain('Rival Pictures');
    expect(told).not.toContain(excluded);
    expect(told).not.toContain('"rights"');
  });

  it('is told to its owner: what it offers, and whom it excludes', () => {
    const listing = listingWith('all');
    expect(listingView(listing, owner(listing))).toMatchObject({
      rights: [{ territories: ['KR', 'JP'] }],
      excludedCompanies: [excluded],
    });
  });
});
