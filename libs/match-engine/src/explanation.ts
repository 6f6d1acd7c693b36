import type { Gate } from './gates.ts';
import type { AmountBounds, BudgetBand } from './profile.ts';
import type { Cell } from './prepared-rights.ts';
import type { RightsFailure } from './rights-fit.ts';
import type { AiUse, Stage } from './scales.ts';

/** Why a pair fits or does not: codes and values, as JSON; words are found for them at the edge. */
export type Explanation = Fitting | NotFitting;

export interface Fitting {
  readonly fits: true;
  /** 0..100 with one decimal. */
  readonly score: number;
  /** What the profile asks for, in the order of `features`. Empty where it asks for nothing: the score is 50 then. */
  readonly features: readonly FeatureReason[];
  /** Absent where the profile asks for no rights. */
  readonly rights?: RightsReason;
}

export interface NotFitting {
  readonly fits: false;
  /** What it failed at first. */
  readonly failed: Failure;
}

interface Scored {
  /** 0..100. */
  readonly weight: number;
  /** An integer, 0..10000. */
  readonly value: number;
  /** Points of the score that it makes, with one decimal: the shares of all features add up to the score. */
  readonly share: number;
}

export type FeatureReason = Scored & FeatureFindings;

/** What was found of what the feature wishes for, and what was missed. */
export type FeatureFindings =
  /** Cell by cell in `Fitting.rights`. */
  | { readonly feature: 'rights' }
  | {
      readonly feature: 'genres' | 'themes';
      readonly found: readonly Worth[];
      readonly missed: readonly Worth[];
    }
  | {
      readonly feature: 'comparables';
      readonly found: readonly Likeness[];
      readonly missed: readonly string[];
    }
  | { readonly feature: 'budget'; readonly wanted: BudgetBand; readonly foundUsd: number | null }
  | { readonly feature: 'stage'; readonly wanted: readonly Stage[]; readonly found: Stage }
  | { readonly feature: 'audience'; readonly found: readonly string[]; readonly missed: readonly string[] };

/** A wished genre or theme and what it counts for: its weight, times its rarity for a theme. Most worth first. */
export interface Worth {
  readonly slug: string;
  readonly worth: number;
}

/** A wished comparable and how alike the listing is to it, 1..10000. Most alike first; the best three count. */
export interface Likeness {
  readonly titleId: string;
  readonly alike: number;
}

export interface RightsReason {
  /** 0..10000: the wanted days of all wanted cells that are free. */
  readonly coverage: number;
  /** Days of the wanted window from `asOf` on; 1 where no window is wanted. */
  readonly wantedDays: number;
  readonly free: readonly FreeCell[];
  readonly notFree: readonly Cell[];
}

export interface FreeCell extends Cell {
  /** The longest run of free days in the wanted window; 1 where no window is wanted. */
  readonly days: number;
  /** The first day on which that run is free no more, be it beyond the window; absent: free for ever. */
  readonly until?: string;
}

export type Failure =
  | { readonly gate: 'active' | 'own-company' | 'excluded-company' | 'excluded-by-company' }
  | { readonly gate: 'published'; readonly found: string }
  | { readonly gate: ValueGate; readonly wanted: readonly string[]; readonly found: string | null }
  | {
      readonly gate: 'audiences' | 'dealTypes';
      readonly wanted: readonly string[];
      readonly found: readonly string[];
    }
  | { readonly gate: 'budget' | 'ask'; readonly wanted: AmountBounds; readonly foundUsd: number | null }
  | {
      readonly gate: 'excluded-genres' | 'excluded-themes' | 'excluded-origin';
      readonly found: readonly string[];
    }
  | { readonly gate: 'ai-use'; readonly most: AiUse; readonly found: AiUse }
  | { readonly gate: 'rights'; readonly because: RightsFailure; readonly rights: RightsReason }
  | { readonly gate: 'min-score'; readonly wanted: number; readonly score: number };

export type ValueGate = Extract<Gate, 'kinds' | 'techniques' | 'modes' | 'stages' | 'originLanguages'>;
