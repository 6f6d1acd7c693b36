import { expect, it } from 'vitest';
import fc from 'fast-check';
import { ExhaustiveListingMatcher } from '../exhaustive-listing-matcher.ts';
import * as random from '../random-input.ts';
import { ListingIndex } from './listing-index.ts';

/** What may happen to an index, in any order. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('upsert' as const), listing: random.listing }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), listing: random.listing }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rules' as const), rules: random.rules }) },
  {
    weight: 3,
    arbitrary: fc.record(
      { kind: fc.constant('match' as const), profile: random.profile, asOf: random.day, limit: fc.nat(4) },
      { requiredKeys: ['kind', 'profile'] },
    ),
  },
);

it('answers as the exhaustive search does, whatever happened to it before', () =>
  fc.assert(
    fc.property(random.rules, fc.array(step, { minLength: 5, maxLength: 40 }), (rules, steps) => {
      const index = new ListingIndex(rules);
      const exhaustive = new ExhaustiveListingMatcher(rules);
      const both = [index, exhaustive] as const;
      for (const step of steps) {
        if (step.kind === 'upsert') both.forEach((one) => one.upsert(step.listing));
        else if (step.kind === 'remove') both.forEach((one) => one.remove(step.listing.id));
        else if (step.kind === 'rules') both.forEach((one) => one.useRules(step.rules));
        else {
          const { profile, kind: _, ...options } = step;
          expect(index.match(profile, options)).toEqual(exhaustive.match(profile, options));
        }
        expect(index.size).toBe(exhaustive.size);
      }
    }),
    { numRuns: 100 },
  ));
