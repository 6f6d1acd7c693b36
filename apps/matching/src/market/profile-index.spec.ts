import { randomUUID } from 'node:crypto';
import type { CompanyId, MemberId, ProfileId } from '@marquee/contracts';
import { afterEach, expect, it } from 'vitest';
import { listingFact, profileSettings } from '../builders.ts';
import { listingViewOf } from '../listings/listing-view.ts';
import { createProfile, matchingFormOf } from '../profiles/domain/profile.ts';
import { ProfileIndex } from './profile-index.ts';

const { form: listing } = listingViewOf(listingFact());
const profiles = Array.from({ length: 250 }, (_, i) => {
  const owner = {
    id: randomUUID() as ProfileId,
    memberId: randomUUID() as MemberId,
    companyId: randomUUID() as CompanyId,
  };
  const wishes = { genres: { [i % 3 === 0 ? 'opera' : 'thriller']: 5 } };
  return matchingFormOf(
    createProfile(owner, profileSettings({ terms: { wishes, minScore: 0 } }), new Date(0)),
  );
});

let index: ProfileIndex;
afterEach(() => index.close());

function filled(): ProfileIndex {
  index = new ProfileIndex();
  for (const profile of profiles) index.upsert(profile);
  return index;
}

it('answers from threads what it answers from its own, and follows changes in either', async () => {
  const [gone, ...others] = profiles;
  if (!gone) throw new Error('there is none');
  const before = await filled().match(listing);
  expect(before.fitting).toBe(profiles.length);
  expect([index.mustMove(251), index.mustMove(250)]).toEqual([false, true]);
  await index.moveToThreads(profiles, {});
  expect([index.isInThreads, index.mustMove(250)]).toEqual([true, false]);
  expect(await index.match(listing)).toEqual(before);
  index.remove(gone.id);
  expect(await index.match(listing, { limit: others.length })).toEqual({
    matches: before.matches.filter(({ profileId }) => profileId !== gone.id),
    fitting: others.length,
  });
  expect(await index.size()).toBe(others.length);
});

it('whose threads have ended says so, and goes on in others', async () => {
  const before = await filled().match(listing);
  await index.moveToThreads(profiles, {});
  await index.close();
  await expect(index.match(listing)).rejects.toThrow('closed');
  expect(index.mustMove(1_000)).toBe(true);
  await index.moveToThreads(profiles, {});
  expect(await index.match(listing)).toEqual(before);
});
