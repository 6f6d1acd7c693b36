import { ExhaustiveMatcher } from './exhaustive-matcher.ts';
import type { Listing } from './listing.ts';
import type { MatchOptions, ProfileMatch } from './matches.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';

/** All profiles of a market, held in memory and asked which of them fit a listing. */
export class MatchIndex {
  readonly #profiles = new Map<string, Profile>();
  readonly #matcher: ExhaustiveMatcher;

  constructor(rules: Rules = {}) {
    this.#matcher = new ExhaustiveMatcher(rules);
  }

  /**
   * The index that `snapshot` wrote, under these rules.
   * @throws SnapshotRefused where the bytes are damaged or of another version: build it anew from the profiles
   */
  static restore(bytes: Uint8Array, rules: Rules = {}): MatchIndex {
    const index = new MatchIndex(rules);
    for (const profile of readSnapshot(bytes)) index.upsert(profile);
    return index;
  }

  /** Profiles held. */
  get size(): number {
    return this.#profiles.size;
  }

  /** What it holds, in bytes, without what rules hold. */
  get memoryBytes(): number {
    return writeSnapshot([...this.#profiles.values()]).length;
  }

  /** From now on these rules hold, for the profiles that are there, too. */
  useRules(rules: Rules): void {
    this.#matcher.useRules(rules);
  }

  /** Adds a profile, or puts it in the place of the one with its id. */
  upsert(profile: Profile): void {
    this.#profiles.set(profile.id, profile);
    this.#matcher.upsert(profile);
  }

  /** Does nothing where no profile has this id. */
  remove(profileId: string): void {
    this.#profiles.delete(profileId);
    this.#matcher.remove(profileId);
  }

  /** The profiles that fit, best first. */
  match(listing: Listing, options: MatchOptions = {}): ProfileMatch[] {
    return this.#matcher.match(listing, options);
  }

  /** All profiles, but not the rules, in a form for `restore`. */
  snapshot(): Uint8Array {
    return writeSnapshot([...this.#profiles.values()]);
  }
}
