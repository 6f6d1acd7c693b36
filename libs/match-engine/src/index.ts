export { explainerOf, explainPair } from './explain.ts';
export type {
  Explanation,
  Failure,
  FeatureFindings,
  FeatureReason,
  Fitting,
  FreeCell,
  Likeness,
  NotFitting,
  RightsReason,
  Worth,
} from './explanation.ts';
export { ExhaustiveListingMatcher } from './exhaustive-listing-matcher.ts';
export { ExhaustiveMatcher } from './exhaustive-matcher.ts';
export type { Gate } from './gates.ts';
export type { Listing } from './listing.ts';
export { ListingIndex } from './listing-index/listing-index.ts';
export { MatchIndex } from './match-index/match-index.ts';
export {
  matchExhaustively,
  matchProfileExhaustively,
  type ListingMatch,
  type CountedMatches,
  type MatchOptions,
  type ProfileMatch,
} from './matches.ts';
export type { Cell } from './prepared-rights.ts';
export type {
  AmountBounds,
  BudgetBand,
  Exclusions,
  Gates,
  Profile,
  RightsGate,
  WantedWindow,
  Weights,
  Wishes,
} from './profile.ts';
export type { RightsFailure } from './rights-fit.ts';
export {
  features,
  traits,
  weightOf,
  type Feature,
  type Rarity,
  type Rules,
  type Title,
  type Trait,
} from './rules.ts';
export { aiUses, stages, type AiUse, type Stage } from './scales.ts';
export { scorePair } from './score.ts';
export { SnapshotRefused } from './match-index/snapshot-refused.ts';
export { ThreadedMatchIndex } from './threaded-match-index/threaded-match-index.ts';
