import type { SuggestionFact, TopMatch } from '@marquee/contracts';

const shown = 20;
/** Looked at for those that are shown: some are of one work. */
export const lookedAt = 60;

export const matchOf = (suggestion: SuggestionFact): TopMatch => ({
  suggestionId: suggestion.suggestionId,
  listingId: suggestion.listingId,
  workId: suggestion.workId,
  profileId: suggestion.profileId,
  title: suggestion.title,
  score: suggestion.score,
  reasons: suggestion.reasons,
});

/** What a person is shown of matches, best first: each work once, under the brief that it fits best. */
export function topOf(best: readonly TopMatch[]): TopMatch[] {
  const works = new Set<string>();
  return best.filter(({ workId }) => !works.has(workId) && works.add(workId)).slice(0, shown);
}
