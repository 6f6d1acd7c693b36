import type { AmountBounds } from '../profile.ts';
import type { PreparedProfile } from '../prepared-profile.ts';
import { aiUses, exceeds, type AiUse } from '../scales.ts';

/**
 * The cheap gates. For each value that a listing may have there is a plane: a bit for each profile that admits it, be it
 * that it names the value, be it that it asks nothing. Vocabularies are taken as they come: a value gets its plane when
 * a profile first names it.
 */
export const gates = [
  'kinds',
  'techniques',
  'modes',
  'stages',
  'originLanguages',
  'audiences',
  'dealTypes',
  'budget',
  'ask',
  'aiUse',
  'territories',
  'media',
  'languages',
  'exclusivity',
  'rights',
] as const;
export type Gate = (typeof gates)[number];

/** Wishes that are looked up by plane, too. Who wishes nothing has no bit. */
export const preferences = ['preferredStages', 'preferredAudiences'] as const;
export type Preference = (typeof preferences)[number];

/** Who wishes a genre or a theme, by its number modulo `wishPlanes`; and what a profile can do without (see `dispensableOf`). */
export const wishGroups = ['wishedGenres', 'wishedThemes', 'dispensable'] as const;
export type WishGroup = (typeof wishGroups)[number];
export const wishPlanes = 128;

/** A value of a vocabulary, the bucket of an amount, or the number of a wish. */
export type PlaneKey = string | number;
export type Admitted = readonly PlaneKey[] | undefined;

/** Stands for a listing that does not tell the amount. */
export const unknownAmount = -1;

/** What a profile admits at each gate; undefined where it asks nothing. */
export function admittedBy(
  profile: PreparedProfile,
  territories: Admitted,
  media: Admitted,
): Readonly<Record<Gate, Admitted>> {
  const { rights } = profile;
  const mostMachine = profile.profile.exclusions?.maxAiUse;
  return {
    kinds: profile.kinds,
    techniques: profile.techniques,
    modes: profile.modes,
    stages: profile.stages,
    originLanguages: profile.originLanguages,
    audiences: profile.audiences,
    dealTypes: profile.dealTypes,
    budget: bucketsWithin(profile.budget),
    ask: bucketsWithin(profile.ask),
    aiUse: mostMachine && aiUses.filter((use: AiUse) => !exceeds(use, mostMachine)),
    territories,
    media,
    languages: rights?.languages,
    exclusivity: rights?.exclusivity === 'exclusive' ? ['exclusive'] : undefined,
    rights: rights && ['free'],
  };
}

const lowest = 2 ** 14;
const buckets = 33;

/** Amounts in half powers of two from 2^14 to 2^30 dollars; those below and above share the first and the last. */
export function bucketOf(amount: number | undefined): number {
  if (amount === undefined) return unknownAmount;
  if (amount < lowest) return 0;
  return Math.min(buckets - 1, 1 + Math.floor(2 * Math.log2(amount / lowest)));
}

/** Every bucket that holds an admitted amount: a gate that is not too narrow, and exact after the record is read. */
function bucketsWithin(bounds: AmountBounds | undefined): Admitted {
  if (bounds === undefined) return undefined;
  const least = bucketOf(bounds.minUsd ?? 0);
  const most = bounds.maxUsd === undefined ? buckets - 1 : bucketOf(bounds.maxUsd);
  const within = bounds.allowUnknown === true ? [unknownAmount] : [];
  for (let bucket = least; bucket <= most; bucket++) within.push(bucket);
  return within;
}
