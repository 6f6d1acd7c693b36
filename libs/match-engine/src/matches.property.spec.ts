import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ExhaustiveListingMatcher } from './exhaustive-listing-matcher.ts';
import { ExhaustiveMatcher } from './exhaustive-matcher.ts';
import type { Listing } from './listing.ts';
import { matchExhaustively, matchProfileExhaustively } from './matches.ts';
import type { Profile } from './profile.ts';
import * as random from './random-input.ts';
import { scorePair } from './score.ts';

const holds = (property: fc.IRawProperty<unknown>, numRuns = 200) => fc.assert(property, { numRuns });

describe('a match', () => {
  const byId = { selector: ({ id }: { id: string }) => id };
  const profiles = fc.uniqueArray(random.profile, { maxLength: 20, ...byId });
  const listings = fc.uniqueArray(random.listing, { maxLength: 20, ...byId });
  const options = fc.record({ limit: fc.nat(5), asOf: random.day }, { requiredKeys: [] });

  it('of a listing is every profile that fits, best first, then by id', () =>
    holds(
      fc.property(profiles, random.listing, random.rules, options, (profiles, listing, rules, options) => {
        const expected = profiles
          .map(({ id }, i) => ({ profileId: id, score: scoreAt(profiles, i, listing) }))
          .filter(({ score }) => score !== undefined)
          .sort((a, b) => Number(b.score) - Number(a.score) || (a.profileId < b.profileId ? -1 : 1))
          .slice(0, options.limit);
        function scoreAt(all: readonly Profile[], i: number, offered: Listing) {
          const profile = all[i];
          return profile && scorePair(profile, offered, rules, options.asOf);
        }
        expect(matchExhaustively(listing, profiles, { ...options, rules })).toEqual(expected);
      }),
    ));
  it('is the same from a matcher, whatever came, changed and went before', () =>
    holds(
      fc.property(
        profiles,
        profiles,
        random.listing,
        random.rules,
        options,
        (before, after, listing, rules, options) => {
          const matcher = new ExhaustiveMatcher();
          before.forEach((profile) => matcher.upsert(profile));
          matcher.match(listing, options);
          matcher.useRules(rules);
          after.forEach((profile) => matcher.upsert(profile));
          before
            .filter(({ id }) => !after.some((one) => one.id === id))
            .forEach(({ id }) => matcher.remove(id));
          expect(matcher.size).toBe(after.length);
          expect(matcher.match(listing, options)).toEqual(
            matchExhaustively(listing, after, { ...options, rules }),
          );
        },
      ),
    ));
  it('of a profile is the same from a matcher, whatever came, changed and went before', () =>
    holds(
      fc.property(
        listings,
        listings,
        random.profile,
        random.rules,
        options,
        (before, after, profile, rules, options) => {
          const matcher = new ExhaustiveListingMatcher();
          before.forEach((listing) => matcher.upsert(listing));
          matcher.match(profile);
          matcher.useRules(rules);
          matcher.match(profile);
          after.forEach((listing) => matcher.upsert(listing));
          before
            .filter(({ id }) => !after.some((one) => one.id === id))
            .forEach(({ id }) => matcher.remove(id));
          expect(matcher.size).toBe(after.length);
          expect(matcher.match(profile, options)).toEqual(
            matchProfileExhaustively(profile, after, { ...options, rules }),
          );
        },
      ),
    ));
  it('is found from both sides', () =>
    holds(
      fc.property(profiles, listings, random.rules, (profiles, listings, rules) => {
        const fromListings = listings.flatMap((listing) =>
          matchExhaustively(listing, profiles, { rules }).map((match) => ({
            ...match,
            listingId: listing.id,
          })),
        );
        const fromProfiles = profiles.flatMap((profile) =>
          matchProfileExhaustively(profile, listings, { rules }).map((match) => ({
            ...match,
            profileId: profile.id,
          })),
        );
        expect(new Set(fromListings.map(keyOf))).toEqual(new Set(fromProfiles.map(keyOf)));
      }),
      100,
    ));
});

const keyOf = (match: { profileId: string; listingId: string; score: number }) =>
  JSON.stringify([match.profileId, match.listingId, match.score]);
