import type { SuggestionView } from '@marquee/contracts';
import type { Suggestion } from './domain/suggestion.ts';

/** As its buyer sees it. */
export const viewOf = (suggestion: Suggestion): SuggestionView => ({
  id: suggestion.id,
  profileId: suggestion.profileId,
  profileName: suggestion.profileName,
  listingId: suggestion.listingId,
  workId: suggestion.workId,
  sellerId: suggestion.sellerId,
  title: suggestion.title,
  score: suggestion.score,
  state: suggestion.state,
  fits: suggestion.fits,
  reasons: suggestion.reasons,
  ...(suggestion.passed && { passed: suggestion.passed }),
  createdAt: suggestion.createdAt.toISOString(),
  updatedAt: suggestion.updatedAt.toISOString(),
});
