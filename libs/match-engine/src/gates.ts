import type { AmountBounds } from './profile.ts';
import type { PreparedListing } from './prepared-listing.ts';
import type { PreparedProfile } from './prepared-profile.ts';
import { exceeds } from './scales.ts';

/** What a pair can fail at before its rights are looked at, which cost most (see `rightsFit`); in the order of trial. */
export type Gate =
  | 'active'
  | 'published'
  | 'own-company'
  | 'excluded-company'
  | 'excluded-by-company'
  | 'kinds'
  | 'techniques'
  | 'modes'
  | 'stages'
  | 'originLanguages'
  | 'audiences'
  | 'dealTypes'
  | 'budget'
  | 'ask'
  | 'excluded-genres'
  | 'excluded-themes'
  | 'excluded-origin'
  | 'ai-use';

type Wanted = readonly string[] | undefined;

/** The first of these gates that a pair fails; undefined where all hold. A gate that asks nothing holds. */
export function failedGate(profile: PreparedProfile, listing: PreparedListing): Gate | undefined {
  return (
    failedBetweenCompanies(profile, listing) ??
    failedByKind(profile, listing) ??
    failedByAmount(profile, listing) ??
    failedByExclusion(profile, listing)
  );
}

function failedBetweenCompanies(
  { profile, active, excluded }: PreparedProfile,
  { listing, excludedCompanies }: PreparedListing,
): Gate | undefined {
  if (!active) return 'active';
  if (listing.state !== 'published') return 'published';
  if (profile.companyId === listing.companyId) return 'own-company';
  if (excluded.companies?.includes(listing.companyId)) return 'excluded-company';
  if (excludedCompanies.has(profile.companyId)) return 'excluded-by-company';
  return undefined;
}

function failedByKind(wanted: PreparedProfile, { listing }: PreparedListing): Gate | undefined {
  if (!admits(wanted.kinds, listing.kind)) return 'kinds';
  if (!admits(wanted.techniques, listing.technique)) return 'techniques';
  if (!admits(wanted.modes, listing.mode)) return 'modes';
  if (!admits(wanted.stages, listing.stage)) return 'stages';
  if (!admits(wanted.originLanguages, listing.originalLanguage)) return 'originLanguages';
  if (!admitsOne(wanted.audiences, listing.audience)) return 'audiences';
  if (!admitsOne(wanted.dealTypes, listing.seeking)) return 'dealTypes';
  return undefined;
}

function failedByAmount({ budget, ask }: PreparedProfile, { listing }: PreparedListing): Gate | undefined {
  if (!within(budget, listing.budgetUsd)) return 'budget';
  if (!within(ask, listing.askUsd)) return 'ask';
  return undefined;
}

function failedByExclusion(
  { profile, excluded }: PreparedProfile,
  { listing }: PreparedListing,
): Gate | undefined {
  if (holdsOne(excluded.genres, listing.genres)) return 'excluded-genres';
  if (holdsOne(excluded.themes, listing.themes)) return 'excluded-themes';
  if (holdsOne(excluded.origin, listing.origin)) return 'excluded-origin';
  const maxAiUse = profile.exclusions?.maxAiUse;
  if (maxAiUse !== undefined && exceeds(listing.aiUse, maxAiUse)) return 'ai-use';
  return undefined;
}

function admits(wanted: Wanted, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

function admitsOne(wanted: Wanted, values: readonly string[]): boolean {
  return wanted === undefined || holdsOne(wanted, values);
}

function holdsOne(wanted: Wanted, values: readonly string[]): boolean {
  return wanted !== undefined && values.some((value) => wanted.includes(value));
}

function within(bounds: AmountBounds | undefined, amount: number | undefined): boolean {
  if (bounds === undefined) return true;
  if (amount === undefined) return bounds.allowUnknown ?? false;
  return (bounds.minUsd ?? 0) <= amount && amount <= (bounds.maxUsd ?? Infinity);
}
