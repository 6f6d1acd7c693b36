import { matchPrepared, type MatchOptions, type ProfileMatch } from './matches.ts';
import type { Listing } from './listing.ts';
import { prepareListing } from './prepared-listing.ts';
import { prepareProfile, type PreparedProfile } from './prepared-profile.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';

/** All profiles of a market, held in memory and asked which of them fit a listing. It tries every one. */
export class ExhaustiveMatcher {
  readonly #profiles = new Map<string, PreparedProfile>();
  #rules: Rules;

  constructor(rules: Rules = {}) {
    this.#rules = rules;
  }

  get size(): number {
    return this.#profiles.size;
  }

  /** From now on these rules hold, for the profiles that are there, too. */
  useRules(rules: Rules): void {
    this.#rules = rules;
    for (const { profile } of this.#profiles.values()) this.upsert(profile);
  }

  /** Adds a profile, or puts it in the place of the one with its id. */
  upsert(profile: Profile): void {
    this.#profiles.set(profile.id, prepareProfile(profile, this.#rules));
  }

  /** Does nothing where no profile has this id. */
  remove(profileId: string): void {
    this.#profiles.delete(profileId);
  }

  /** The profiles that fit, best first. */
  match(listing: Listing, { asOf, limit }: MatchOptions = {}): ProfileMatch[] {
    return matchPrepared(prepareListing(listing, this.#rules, asOf), this.#profiles.values(), limit);
  }
}
