import { z } from 'zod';
import { CompanyId, ListingId, MemberId, ProfileId, SuggestionId, WorkId } from '../vocabulary/ids.ts';
import { Cadence, SuggestionState } from '../vocabulary/roles.ts';
import { inShort, ReasonsInShort } from '../vocabulary/reasons-in-short.ts';
import { Reasons } from '../vocabulary/reasons.ts';
import { briefTopic, matchRunTopic, suggestionTopic } from '../topics.ts';
import { defineEvent } from './event-definition.ts';

/** One (interest profile, listing) pair that fits, or did. Never shown to the seller. */
export const SuggestionFact = z
  .strictObject({
    suggestionId: SuggestionId,
    version: z.int().min(1),
    profileId: ProfileId,
    profileName: z.string(),
    memberId: MemberId,
    companyId: CompanyId.describe('The buyer’s'),
    listingId: ListingId,
    workId: WorkId,
    sellerId: CompanyId,
    title: z.string(),
    score: z.number().min(0).max(100),
    state: SuggestionState,
    fits: z.boolean(),
    cadence: Cadence,
    reasons: ReasonsInShort,
    listingVersion: z.int().min(1),
  })
  .meta({ id: 'SuggestionFact' });
export type SuggestionFact = z.infer<typeof SuggestionFact>;

/** Before version 2 an event carried all reasons: four fifths of it, and nobody but its own service reads them. */
const SuggestionFactV1 = SuggestionFact.extend({ reasons: Reasons });
const earlier = {
  1: {
    data: SuggestionFactV1,
    upcast: ({ reasons, ...rest }: z.infer<typeof SuggestionFactV1>) => ({
      ...rest,
      reasons: inShort(reasons),
    }),
  },
};

/** What a listing's publication brings about is read, and told, together. */
const byListing = ({ listingId }: SuggestionFact) => listingId;

export const suggestionMade = defineEvent({
  name: 'matching.suggestion-made',
  version: 2,
  summary: 'A pair fits that did not before: the buyer is to be told',
  topic: suggestionTopic,
  data: SuggestionFact,
  partitionKey: byListing,
  earlier,
});

export const suggestionRescored = defineEvent({
  name: 'matching.suggestion-rescored',
  version: 2,
  summary: 'A pair still fits, with another score or other reasons',
  topic: suggestionTopic,
  data: SuggestionFact,
  partitionKey: byListing,
  earlier,
});

export const suggestionExpired = defineEvent({
  name: 'matching.suggestion-expired',
  version: 2,
  summary: 'A pair no longer fits',
  topic: suggestionTopic,
  data: SuggestionFact,
  partitionKey: byListing,
  earlier,
});

export const suggestionAnswered = defineEvent({
  name: 'matching.suggestion-answered',
  version: 2,
  summary: 'The buyer has seen, kept, passed or asked it, or taken that back',
  topic: suggestionTopic,
  data: SuggestionFact,
  partitionKey: byListing,
  earlier,
});

/** How a listing was matched: told to its exhibitor and to ops where the cap bites. */
export const MatchRunFact = z
  .strictObject({
    listingId: ListingId,
    version: z.int().min(1).describe('The listing’s revision that was matched'),
    sellerId: CompanyId,
    title: z.string(),
    kept: z.int().min(0),
    fitting: z.int().min(0),
  })
  .meta({ id: 'MatchRunFact' });
export type MatchRunFact = z.infer<typeof MatchRunFact>;

export const matchesCapped = defineEvent({
  name: 'matching.matches-capped',
  version: 1,
  summary: 'More interest profiles fit a listing than the edition lets through',
  topic: matchRunTopic,
  data: MatchRunFact,
});

/** A brief that its owner shows to sellers, by name or not: whom a seller may ask. Private ones are told to nobody. */
export const BriefFact = z
  .strictObject({
    profileId: ProfileId,
    version: z.int().min(1).describe('The profile’s revision'),
    memberId: MemberId,
    companyId: CompanyId,
    visibility: z.enum(['anonymous', 'named']),
    shown: z.boolean().describe('false: paused, deleted, or private again'),
  })
  .meta({ id: 'BriefFact' });
export type BriefFact = z.infer<typeof BriefFact>;

export const briefShown = defineEvent({
  name: 'matching.brief-shown',
  version: 1,
  summary: 'A brief is shown to sellers, or no longer',
  topic: briefTopic,
  data: BriefFact,
});
