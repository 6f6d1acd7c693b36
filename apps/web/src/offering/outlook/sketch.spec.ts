import { describe, expect, it } from 'vitest';
import type { Encumbrance, Listing } from '../../api/schema.ts';
import { isStated, rightsLineOf, sketchOf } from './sketch.ts';

const listing: Listing = {
  ...{ id: 'l', revision: 1, companyId: 'c', workId: 'w', state: 'draft', publication: 0 },
  ...{ createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z' },
  ...{ kind: 'feature', stage: 'completed', originalLanguage: 'yue' },
  ...{ titles: [], loglines: {}, synopses: {}, genres: ['drama'], themes: [], audience: ['adult'] },
  ...{ origin: ['HK'], seeking: ['licence'], people: [], comparables: [], awards: [], materials: [] },
  avails: [{ territories: ['KR'], media: ['svod'], from: '2027-01-01', exclusive: true }],
};
const against = (kind: Encumbrance['kind']): Encumbrance => ({
  kind,
  territories: ['JP'],
  media: ['svod'],
  from: '2027-01-01',
});

describe('what is asked of the market', () => {
  it('is what the listing says, and nothing that says whose it is', () => {
    const sketch = sketchOf(listing, []);
    expect(sketch).toMatchObject({ kind: 'feature', genres: ['drama'], avails: listing.avails, closed: [] });
    expect(Object.keys(sketch ?? {})).not.toContain('companyId');
  });

  it('is nothing before it says what it is', () =>
    expect(sketchOf({ ...listing, kind: undefined }, [])).toBeUndefined());

  it('takes out what stands in the way, unless that leaves it free', () =>
    expect(sketchOf(listing, [against('hold'), against('non-exclusive-licence')])?.closed).toEqual([
      { territories: ['JP'], media: ['svod'] },
    ]));
});

describe('a proposal', () => {
  const proposed = { territories: ['JP' as const, 'KR' as const], media: ['tvod' as const], companies: 15 };

  it('is a line from today on, also exclusively', () =>
    expect(rightsLineOf(proposed)).toMatchObject({
      territories: ['JP', 'KR'],
      media: ['tvod'],
      exclusivity: 'exclusive',
    }));

  it('is stated once a line holds all of it, in a group or one by one', () => {
    const line = { ...rightsLineOf(proposed), territories: ['asia' as const] };
    expect(isStated(proposed, [line])).toBe(true);
    expect(isStated(proposed, [{ ...line, territories: ['JP'] }])).toBe(false);
    expect(isStated(proposed, [{ ...line, media: ['svod'] }])).toBe(false);
  });
});
