import type { ReasonsInShort, SuggestionFact, SuggestionId, TopMatch } from '@marquee/contracts';

const shown = 20;
/** Kept beyond those shown: some will expire, and some are of one work. */
const kept = 60;
const strongest = 3;
const cells = 6;
const values = 5;

type FeatureReason = SuggestionFact['reasons']['features'][number];

export const matchOf = (suggestion: SuggestionFact): TopMatch => ({
  suggestionId: suggestion.suggestionId,
  listingId: suggestion.listingId,
  workId: suggestion.workId,
  profileId: suggestion.profileId,
  title: suggestion.title,
  score: suggestion.score,
  reasons: inShort(suggestion.reasons),
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

/** The strongest reasons alone. */
export function inShort({ features, rights }: SuggestionFact['reasons']): ReasonsInShort {
  return {
    features: features
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share)
      .slice(0, strongest)
      .map((reason) => ({
        feature: reason.feature,
        share: reason.share,
        found: foundBy(reason).slice(0, values),
      })),
    free: (rights?.free ?? [])
      .slice(0, cells)
      .map(({ territory, medium, until }) => ({ territory, medium, until })),
  };
}

function foundBy(reason: FeatureReason): string[] {
  switch (reason.feature) {
    case 'genres':
    case 'themes':
      return reason.found.toSorted((a, b) => b.worth - a.worth).map(({ slug }) => slug);
    case 'comparables':
      return reason.found.toSorted((a, b) => b.alike - a.alike).map(({ titleId }) => titleId);
    case 'stage':
      return [reason.found];
    case 'audience':
      return reason.found;
    case 'rights':
    case 'budget':
      return [];
    default:
      return reason satisfies never;
  }
}
