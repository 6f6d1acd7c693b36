import { describe, expect, it } from 'vitest';
import { Refusal, type ListingContent } from '@marquee/contracts';
import { content, draft, encumbrance, line, now, position } from '../../testing/builders.ts';
import { ListingIncomplete } from './completeness.ts';
import { publishListing, reviseListing, stateRights, withdrawListing, type Listing } from './listing.ts';

const later = new Date('2027-06-01T00:00:00Z');
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};
const missingIn = (listing: Listing, at = now) =>
  refusalOf(() => publishListing(listing, at)).details['missing'];
const without = (given: Partial<Record<keyof ListingContent, unknown>>) =>
  missingIn(draft({ content: content(given) }));
const published = () => publishListing(draft(), now);

describe('a listing that is complete', () => {
  it('is published', () =>
    expect(published()).toMatchObject({ state: 'published', publication: 1, publishedAt: now }));

  it('needs its logline in English or in its original language only', () =>
    expect(publishListing(draft({ content: content({ loglines: { 'zh-Hans': '邻居' } }) }), now).state).toBe(
      'published',
    ));

  it('may tell a Cantonese story in written Chinese', () =>
    expect(publishListing(draft({ content: content({ originalLanguage: 'yue' }) }), now).state).toBe(
      'published',
    ));
});

describe('publishing is refused', () => {
  it.each<[keyof ListingContent, unknown]>([
    ['kind', undefined],
    ['stage', undefined],
    ['ai', undefined],
    ['mandate', undefined],
    ['titles', []],
    ['genres', []],
    ['audience', []],
    ['origin', []],
    ['seeking', []],
    ['loglines', { fr: 'Deux voisins.' }],
    ['synopses', { en: 'Hong Kong, 1962.' }],
  ])('until it has %s', (field, value) => expect(without({ [field]: value })).toEqual([field]));

  it('until its original language is known, and with it the synopsis', () =>
    expect(without({ originalLanguage: undefined })).toEqual(['originalLanguage', 'synopses']));

  it('without any rights', () =>
    expect(missingIn(draft({ position: position({ lines: [] }) }))).toEqual(['rights']));

  it('while nothing of its rights is free', () =>
    expect(
      missingIn(
        draft({
          position: position({
            encumbrances: [encumbrance({ territories: ['KR', 'JP'], until: '2031-01-01' })],
          }),
        }),
      ),
    ).toEqual(['rights']));

  it('when what was free lies in the past', () =>
    expect(missingIn(draft(), new Date('2030-01-01T00:00:00Z'))).toEqual(['rights']));

  it('with a path to each field that is missing', () =>
    expect(
      refusalOf(() => publishListing(draft({ content: content({ kind: undefined, genres: [] }) }), now)),
    ).toMatchObject({
      code: 'listing-incomplete',
      status: 422,
      details: { errors: [{ path: '/kind' }, { path: '/genres' }] },
    }));

  it('twice', () =>
    expect(refusalOf(() => publishListing(published(), later)).code).toBe('published-already'));
});

describe('withdrawing', () => {
  it('takes a listing off the market', () =>
    expect(withdrawListing(published(), later)).toMatchObject({ state: 'withdrawn', publishedAt: now }));

  it('is refused for a draft', () =>
    expect(refusalOf(() => withdrawListing(draft(), now)).code).toBe('not-published'));

  it('can be followed by a second publication', () =>
    expect(publishListing(withdrawListing(published(), later), later)).toMatchObject({
      publication: 2,
      publishedAt: later,
    }));
});

describe('revising', () => {
  it('replaces what is named and leaves the rest', () =>
    expect(reviseListing(draft(), { stage: 'released', genres: ['noir'] }, later)).toMatchObject({
      content: { stage: 'released', genres: ['noir'], themes: ['longing'] },
      updatedAt: later,
    }));

  it('takes away what is null', () =>
    expect(reviseListing(draft(), { technique: null }, later).content.technique).toBeUndefined());

  it('keeps a published listing complete', () =>
    expect(() => reviseListing(published(), { genres: [] }, later)).toThrow(ListingIncomplete));

  it('may leave a draft incomplete', () =>
    expect(reviseListing(draft(), { genres: [] }, later).content.genres).toEqual([]));
});

describe('stating rights', () => {
  it('leaves a listing on the market when all is sold', () =>
    expect(stateRights(published(), position({ lines: [] }), later)).toMatchObject({
      state: 'published',
      avails: [],
    }));

  it('is refused when the listing would be too large for an event', () => {
    const tags = Array.from({ length: 40 }, (_, i) => `zh-Hant-x${String(i).padStart(2, '0')}`);
    const synopses = Object.fromEntries(tags.map((tag) => [tag, '花'.repeat(5000)] as const));
    expect(
      refusalOf(() => draft({ content: content({ synopses }), position: position({ lines: [line()] }) })),
    ).toMatchObject({
      code: 'listing-too-large',
      status: 413,
    });
  });
});
