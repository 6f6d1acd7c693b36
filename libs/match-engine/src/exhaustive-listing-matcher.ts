import type { Listing } from './listing.ts';
import { matchPreparedProfile, type ListingMatch, type MatchOptions } from './matches.ts';
import { prepareListing, type PreparedListing } from './prepared-listing.ts';
import { prepareProfile } from './prepared-profile.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';

/** All open listings of a market, held in memory and asked which of them fit a profile. It tries every one. */
export class ExhaustiveListingMatcher {
  readonly #listings = new Map<string, Listing>();
  /** Ready for `#rules` and the day last asked for; filled as listings are asked about. */
  readonly #prepared = new Map<string, PreparedListing>();
  #rules: Rules;
  #asOf: string | undefined;

  constructor(rules: Rules = {}) {
    this.#rules = rules;
  }

  get size(): number {
    return this.#listings.size;
  }

  /** From now on these rules hold, for the listings that are there, too. */
  useRules(rules: Rules): void {
    this.#rules = rules;
    this.#prepared.clear();
  }

  /** Adds a listing, or puts it in the place of the one with its id. */
  upsert(listing: Listing): void {
    this.#listings.set(listing.id, listing);
    this.#prepared.delete(listing.id);
  }

  /** Does nothing where no listing has this id. */
  remove(listingId: string): void {
    this.#listings.delete(listingId);
    this.#prepared.delete(listingId);
  }

  /** The listings that fit, best first. */
  match(profile: Profile, { asOf, limit }: MatchOptions = {}): ListingMatch[] {
    if (asOf !== this.#asOf) this.#prepared.clear();
    this.#asOf = asOf;
    return matchPreparedProfile(prepareProfile(profile, this.#rules), this.#ready(), limit);
  }

  *#ready(): Generator<PreparedListing> {
    for (const listing of this.#listings.values()) {
      const ready = this.#prepared.get(listing.id) ?? prepareListing(listing, this.#rules, this.#asOf);
      this.#prepared.set(listing.id, ready);
      yield ready;
    }
  }
}
