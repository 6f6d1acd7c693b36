import type { Feature } from './rules.ts';
import type { AiUse, Stage } from './scales.ts';

/**
 * What a buyer looks for, as JSON and already parsed: whoever parses it has refused what the vocabulary does not hold.
 * Where the engine only compares values for equality it takes them as strings, so that the lists of kinds, media and
 * so on stand in one place (the contracts). Every list may be absent or empty and then asks nothing; duplicates count once.
 */
export interface Profile {
  readonly id: string;
  readonly companyId: string;
  /** Absent: true. */
  readonly active?: boolean;
  /** 0..100 with at most one decimal. Absent: 30. */
  readonly minScore?: number;
  readonly gates?: Gates;
  readonly wishes?: Wishes;
  /** 0..100 each; they come before the edition's. */
  readonly weights?: Weights;
  readonly exclusions?: Exclusions;
}

/** What must hold. */
export interface Gates {
  readonly kinds?: readonly string[];
  readonly techniques?: readonly string[];
  readonly modes?: readonly string[];
  readonly dealTypes?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly audiences?: readonly string[];
  readonly originLanguages?: readonly string[];
  readonly budget?: AmountBounds;
  readonly ask?: AmountBounds;
  readonly rights?: RightsGate;
}

/** Whole dollars, 0..10^12, inclusive at both ends. Without a bound nothing is asked. */
export interface AmountBounds {
  readonly minUsd?: number;
  readonly maxUsd?: number;
  /** Whether a listing that does not tell the amount passes. Absent: false. */
  readonly allowUnknown?: boolean;
}

/** Asked when it names territories, media, languages, a window, or exclusivity `exclusive`. */
export interface RightsGate {
  /** How many of the wanted cells (territory x medium) must be free. Absent: `any`. */
  readonly match?: 'any' | 'every';
  readonly territories?: readonly string[];
  readonly media?: readonly string[];
  readonly languages?: readonly string[];
  /** `any` asks nothing: a buyer who needs no exclusivity may take exclusive rights, too. */
  readonly exclusivity?: 'exclusive' | 'any';
  readonly window?: WantedWindow;
  /** 0..100 per cent of the wanted cells and days. Absent: 0. */
  readonly minCoverage?: number;
}

/** UTC days, half-open: [from, until). */
export interface WantedWindow {
  readonly from: string;
  readonly until: string;
  /** Days in one piece that a cell needs to be free. Absent: 1. */
  readonly minDays?: number;
}

/** What would be liked, and makes the score. */
export interface Wishes {
  /** Weight 1..5 by genre. */
  readonly genres?: Readonly<Record<string, number>>;
  /** Weight 1..5 by theme. */
  readonly themes?: Readonly<Record<string, number>>;
  /** Titles that the buyer likes, by id. */
  readonly comparables?: readonly string[];
  readonly budget?: BudgetBand;
  readonly stages?: readonly Stage[];
  readonly audiences?: readonly string[];
}

/** Whole dollars, 0 <= loUsd <= hiUsd <= 10^12, hiUsd >= 1. */
export interface BudgetBand {
  readonly loUsd: number;
  readonly hiUsd: number;
}

export type Weights = Readonly<Partial<Record<Feature, number>>>;

/** What must not be. */
export interface Exclusions {
  readonly companies?: readonly string[];
  readonly genres?: readonly string[];
  readonly themes?: readonly string[];
  readonly origin?: readonly string[];
  readonly maxAiUse?: AiUse;
}
