import { randomUUID } from 'node:crypto';
import type { CompanyId, MemberId, Medium, ProfileId, Territory } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import { listingFact, profileSettings } from '../../builders.ts';
import { listingViewOf } from '../../listings/listing-view.ts';
import { createProfile, type Profile } from '../../profiles/domain/profile.ts';
import { mediaNotFree, wonByMedium } from './wider.ts';

const { form: listing } = listingViewOf(
  listingFact({ avails: [{ territories: ['KR'], media: ['svod'], from: '2026-01-01', exclusive: false }] }),
);

const wanting = (
  media: Medium[],
  { companyId = randomUUID(), territories = ['KR'] }: { companyId?: string; territories?: Territory[] } = {},
): Profile =>
  createProfile(
    {
      id: randomUUID() as ProfileId,
      memberId: randomUUID() as MemberId,
      companyId: companyId as CompanyId,
    },
    profileSettings({
      terms: {
        gates: { rights: { territories, media, exclusivity: 'any' } },
        wishes: { genres: { thriller: 5 } },
      },
    }),
    new Date('2026-11-01T00:00:00Z'),
  );
const five = (media: Medium[]) => Array.from({ length: 5 }, () => wanting(media));
const won = (profiles: readonly Profile[], present: CompanyId[] = []) =>
  wonByMedium(listing, profiles, { rules: {}, present });

describe('what a wider offer would bring', () => {
  it('is looked for in media of which nothing is free', () => {
    expect(mediaNotFree(listing)).toContain('avod');
    expect(mediaNotFree(listing)).not.toContain('svod');
  });

  it('is told from five companies up, the most first', () =>
    expect(won([...five(['avod']), ...five(['tvod']), wanting(['tvod']), wanting(['fast'])])).toEqual([
      { medium: 'tvod', companies: 6 },
      { medium: 'avod', companies: 5 },
    ]));

  it('counts a company once, however many of its briefs would fit', () => {
    const companyId = randomUUID();
    const briefs = five(['avod']).concat(wanting(['avod'], { companyId }), wanting(['avod'], { companyId }));
    expect(won(briefs)).toEqual([{ medium: 'avod', companies: 6 }]);
  });

  it('leaves out whom the listing interests as it is', () => {
    const [first, ...others] = five(['avod']);
    if (!first) throw new Error('none');
    expect(won([first, ...others, wanting(['avod', 'svod'])])).toEqual([{ medium: 'avod', companies: 5 }]);
    expect(won([first, ...others], [first.companyId])).toEqual([]);
  });

  it('leaves out who wants it where nothing is free', () =>
    expect(won([...five(['avod']).slice(1), wanting(['avod'], { territories: ['FR'] })])).toEqual([]));
});
