import type { Avail } from '@marquee/rights';
import type { AiUse, Stage } from './scales.ts';

/** One company's offer, as JSON and already parsed. Lists may be empty; duplicates count once. */
export interface Listing {
  readonly id: string;
  readonly companyId: string;
  /** Only `published` ones match. */
  readonly state: string;
  readonly kind: string;
  readonly technique?: string;
  readonly mode?: string;
  readonly stage: Stage;
  /** Deal types. */
  readonly seeking: readonly string[];
  /** Whole dollars, 0..10^12. */
  readonly askUsd?: number;
  readonly genres: readonly string[];
  readonly themes: readonly string[];
  readonly audience: readonly string[];
  readonly originalLanguage: string;
  readonly origin: readonly string[];
  /** Whole dollars, 0..10^12. */
  readonly budgetUsd?: number;
  /** Titles that the seller likens it to, by id. */
  readonly comparables: readonly string[];
  readonly people: readonly string[];
  readonly aiUse: AiUse;
  readonly excludedCompanies: readonly string[];
  readonly avails: readonly Avail[];
}
