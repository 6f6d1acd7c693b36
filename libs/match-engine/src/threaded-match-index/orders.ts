import type { Listing } from '../listing.ts';
import type { MatchOptions } from '../matches.ts';
import type { Profile } from '../profile.ts';
import type { Rules, Title } from '../rules.ts';

/**
 * What a thread is told to do. It does one after the other, so that a match sees every change before it; only a snapshot,
 * which is of the moment it was asked for, is told later.
 */
export type Order =
  | { readonly kind: 'upsert'; readonly profile: Profile }
  | { readonly kind: 'remove'; readonly profileId: string }
  /** Titles that are to be known, or no longer, from the next `rules` on. */
  | {
      readonly kind: 'titles';
      readonly known: readonly (readonly [string, Title])[];
      readonly forgotten: readonly string[];
    }
  | { readonly kind: 'rules'; readonly rules: Omit<Rules, 'titles'> }
  | {
      readonly kind: 'match' | 'match-counting';
      readonly call: number;
      readonly listing: Listing;
      readonly options: MatchOptions;
    }
  | { readonly kind: 'status'; readonly call: number }
  | { readonly kind: 'snapshot'; readonly call: number }
  | { readonly kind: 'restore'; readonly call: number; readonly bytes: Uint8Array };

/** What a thread answers to a call. */
export type Answer =
  /** Some of what fits, best first; more may follow. Scores in tenths. */
  | {
      readonly call: number;
      readonly ids: readonly string[];
      readonly scores: Uint16Array;
      readonly last: false;
    }
  /** How many fit, where they were counted: after all that is told of them. */
  | { readonly call: number; readonly fitting: number; readonly last: true }
  | { readonly call: number; readonly size: number; readonly memoryBytes: number; readonly last: true }
  | { readonly call: number; readonly snapshot: Uint8Array; readonly last: true }
  | { readonly call: number; readonly failure: string; readonly last: true };
