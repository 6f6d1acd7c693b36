import type { SuggestionFact, SuggestionId, TopMatch } from '@marquee/contracts';

const shown = 20;
/** Kept beyond those shown: some will expire, and some are of one work. */
const kept = 60;

export const matchOf = (suggestion: SuggestionFact): TopMatch => ({
  suggestionId: suggestion.suggestionId,
  listingId: suggestion.listingId,
  workId: suggestion.workId,
  profileId: suggestion.profileId,
  title: suggestion.title,
  score: suggestion.score,
  reasons: suggestion.reasons,
});

/** With it, in its place; what it was before is replaced. */
export const withMatch = (best: readonly TopMatch[], match: TopMatch): TopMatch[] =>
  [...withoutMatch(best, match.suggestionId), match].sort(bestFirst).slice(0, kept);

export const withoutMatch = (best: readonly TopMatch[], suggestionId: SuggestionId): TopMatch[] =>
  best.filter((match) => match.suggestionId !== suggestionId);

/** What a person is shown: each work once, under the brief that it fits best. */
export function topOf(best: readonly TopMatch[]): TopMatch[] {
  const works = new Set<string>();
  return best.filter(({ workId }) => !works.has(workId) && works.add(workId)).slice(0, shown);
}

const bestFirst = (a: TopMatch, b: TopMatch) =>
  b.score - a.score || (a.suggestionId < b.suggestionId ? -1 : 1);
