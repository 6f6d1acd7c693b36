import { lessonFacets, type LessonFacet, type ProfileId, type SuggestionId } from '@marquee/contracts';
import type { ListingView } from '../../listings/listing-view.ts';
import type { Suggestion } from '../../suggestions/domain/suggestion.ts';

/** What a listing carried when it was answered. */
export type Traits = Readonly<Record<LessonFacet, readonly string[]>>;

/** What a buyer made of one match. */
export interface Verdict {
  readonly suggestionId: SuggestionId;
  readonly traits: Traits;
  /** For what it was passed; absent: it was kept or asked. */
  readonly passed?: LessonFacet;
}

/** What the buyer said to a lesson. */
export interface Decision {
  readonly facet: LessonFacet;
  readonly value: string;
  readonly is: 'accepted' | 'dismissed';
  /** The wish that accepting took away: given back when it is undone. */
  readonly weight?: number;
  /** Whether accepting made the gate that keeps the value out. */
  readonly madeGate?: boolean;
}

/** What a profile has been told by the answers to its matches. */
export interface Experience {
  readonly profileId: ProfileId;
  /** The newest last. */
  readonly verdicts: readonly Verdict[];
  readonly decisions: readonly Decision[];
}

/** What was answered longer ago teaches no more. */
export const longestMemory = 500;

export const traitsOf = ({ form, sellerId }: ListingView): Traits => ({
  genre: form.genres,
  theme: form.themes,
  stage: [form.stage],
  language: [form.originalLanguage],
  company: [sellerId],
});

/** What an answer says of what is wanted: undefined where it says nothing. */
export function judgement({ state, passed }: Suggestion): LessonFacet | 'liked' | undefined {
  if (state === 'kept' || state === 'asked') return 'liked';
  if (state !== 'passed') return undefined;
  return lessonFacets.find((facet) => facet === passed?.reason);
}

/** With this answer in the place of an earlier one to the same match; an answer that says nothing takes that back. */
export function withAnswer(experience: Experience, suggestion: Suggestion, traits: Traits): Experience {
  const others = experience.verdicts.filter(({ suggestionId }) => suggestionId !== suggestion.id);
  const judged = judgement(suggestion);
  if (judged === undefined) return { ...experience, verdicts: others };
  const verdict = { suggestionId: suggestion.id, traits, ...(judged !== 'liked' && { passed: judged }) };
  return { ...experience, verdicts: [...others, verdict].slice(-longestMemory) };
}

export const withDecision = (experience: Experience, decision: Decision): Experience => ({
  ...experience,
  decisions: [...withoutDecision(experience, decision).decisions, decision],
});

export const withoutDecision = (
  experience: Experience,
  { facet, value }: Pick<Decision, 'facet' | 'value'>,
): Experience => ({
  ...experience,
  decisions: experience.decisions.filter((each) => each.facet !== facet || each.value !== value),
});
