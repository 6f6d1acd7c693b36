import {
  inShort,
  suggestionAnswered,
  suggestionExpired,
  suggestionMade,
  suggestionRescored,
  type SuggestionFact,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Outcome, Suggestion } from './suggestion.ts';

const definitions = {
  made: suggestionMade,
  rescored: suggestionRescored,
  expired: suggestionExpired,
  answered: suggestionAnswered,
};

/** What the others are told. */
export function eventOf(suggestion: Suggestion, outcome: Outcome | 'answered'): NewEvent {
  const { id, version, basis } = suggestion;
  const data: SuggestionFact = {
    suggestionId: id,
    version,
    profileId: suggestion.profileId,
    profileName: suggestion.profileName,
    memberId: suggestion.memberId,
    companyId: suggestion.companyId,
    listingId: suggestion.listingId,
    workId: suggestion.workId,
    sellerId: suggestion.sellerId,
    title: suggestion.title,
    score: suggestion.score,
    state: suggestion.state,
    fits: suggestion.fits,
    cadence: suggestion.cadence,
    reasons: inShort(suggestion.reasons),
    listingVersion: basis.listing,
  };
  return { definition: definitions[outcome], aggregateId: id, version, data };
}
