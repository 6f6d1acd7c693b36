import type { ListingFact } from '@marquee/contracts';
import { matchExhaustively, type Rules } from '@marquee/match-engine';
import type { Db } from 'mongodb';
import { expect } from 'vitest';
import { listingViewOf } from '../listings/listing-view.ts';
import { matchingFormOf, type Profile } from '../profiles/domain/profile.ts';
import { dayOf } from '../scoring/day.ts';

type ProfileRow = Omit<Profile, 'id'> & { readonly _id: Profile['id'] };
interface SuggestionRow {
  readonly profileId: string;
  readonly listingId: string;
  readonly score: number;
  readonly fits: boolean;
}

/** The pairs that fit, as the stored profiles and the last facts have it: by the definition of matching, pair by pair. */
export async function fittingPairs(
  db: Db,
  facts: Iterable<ListingFact>,
  rules: Rules,
): Promise<Map<string, number>> {
  const rows = await db.collection<ProfileRow>('profiles').find().toArray();
  const profiles = rows.map(({ _id, ...rest }) => matchingFormOf({ id: _id, ...rest }));
  const asOf = dayOf(new Date());
  return new Map(
    [...facts].flatMap((fact) => {
      const matches = matchExhaustively(listingViewOf(fact).form, profiles, { rules, asOf });
      return matches.map(({ profileId, score }) => [`${profileId}/${fact.listingId}`, score] as const);
    }),
  );
}

/** Every fitting pair is suggested with its score, and nothing else is said to fit. */
export async function expectSuggested(db: Db, pairs: ReadonlyMap<string, number>): Promise<void> {
  const rows = await db.collection<SuggestionRow>('suggestions').find({ fits: true }).toArray();
  const suggested = rows.map(
    ({ profileId, listingId, score }) => [`${profileId}/${listingId}`, score] as const,
  );
  expect(Object.fromEntries(suggested)).toEqual(Object.fromEntries(pairs));
}
