import type { ListingId, ProfileId } from '@marquee/contracts';
import { ListingIndex, type Rules } from '@marquee/match-engine';
import { Mongo } from '@marquee/mongo';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { WorkerSettings } from '../config.ts';
import { listingsCollection, type ListingRow } from '../listings/listing-repository.ts';
import { isOpen, type ListingView } from '../listings/listing-view.ts';
import { matchingFormOf, type Profile } from '../profiles/domain/profile.ts';
import { profilesCollection } from '../profiles/persistence/profile-repository.ts';
import { lastNumbers } from '../sequence.ts';
import { titlesCollection, type TitleRow } from '../titles/title-repository.ts';
import { ProfileIndex } from './profile-index.ts';
import { defaultCap, marketRules, rulesCollection, type RulesRow } from './rules.ts';

/** How far each sequence has been seen. */
export interface Seen {
  readonly profiles: number;
  readonly listings: number;
  readonly titles: number;
  readonly rules: number;
}

/** A profile, and the number that its last change took. Deleted ones stay, so that their pairs learn of it. */
export type SeenProfile = Profile & { readonly seq: number };
type ProfileRow = Omit<SeenProfile, 'id'> & { readonly _id: ProfileId };

/** All that is stored and held in memory: complete up to `seen`. What is read of it later may be newer, never older. */
export interface MarketContents {
  readonly seen: Seen;
  readonly rules: RulesRow | undefined;
  readonly titles: Readonly<Record<string, TitleRow>>;
  readonly profiles: ReadonlyMap<ProfileId, SeenProfile>;
  readonly listings: ReadonlyMap<ListingId, ListingView>;
  readonly profileIndex: ProfileIndex;
}

/**
 * The whole market in memory, as far as it has been seen: both directions of matching look here. After `pull` it holds
 * all that had been stored when `pull` was called, and maybe more.
 */
@Injectable()
export class Market {
  readonly profiles = new Map<ProfileId, SeenProfile>();
  readonly listings = new Map<ListingId, ListingView>();
  readonly listingIndex = new ListingIndex();
  #profileIndex = new ProfileIndex();
  #rulesRow: RulesRow | undefined;
  #rules: Rules = marketRules(undefined, {});
  #titles: Readonly<Record<string, TitleRow>> = {};
  #seen: Seen = { profiles: 0, listings: 0, titles: 0, rules: 0 };
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  readonly #threadsFrom: number;

  constructor(
    private readonly mongo: Mongo,
    @Inject(Config) { MATCHING_THREADS_FROM }: Pick<WorkerSettings, 'MATCHING_THREADS_FROM'>,
  ) {
    this.#threadsFrom = MATCHING_THREADS_FROM;
  }

  get profileIndex(): ProfileIndex {
    return this.#profileIndex;
  }

  get rules(): Rules {
    return this.#rules;
  }

  /** Suggestions that one listing may make, at most. */
  get cap(): number {
    return this.#rulesRow?.cap ?? defaultCap;
  }

  get seen(): Seen {
    return this.#seen;
  }

  get contents(): MarketContents {
    const { profiles, listings, profileIndex } = this;
    return {
      seen: this.#seen,
      rules: this.#rulesRow,
      titles: this.#titles,
      profiles,
      listings,
      profileIndex,
    };
  }

  /** Before the first pull, which then brings what has changed since. The index must stand under the rules of the contents. */
  adopt({ seen, rules, titles, profiles, listings, profileIndex }: MarketContents): void {
    this.#profileIndex = profileIndex;
    this.#rulesRow = rules;
    this.#titles = titles;
    this.#rules = marketRules(rules, titles);
    this.listingIndex.useRules(this.#rules);
    for (const [id, profile] of profiles) this.profiles.set(id, profile);
    for (const view of listings.values()) this.#holdListing(view);
    this.#seen = seen;
  }

  /** One at a time; callers that come while one runs share the next, since the running one may have looked too early. */
  pull(): Promise<void> {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#running = this.#pull();
        this.#next = undefined;
        return this.#running;
      });
    return this.#next;
  }

  /** Whether any of these, or what they are scored by, was stored anew after it was seen. */
  async changedSince(
    seen: Seen,
    { listingIds, profileIds }: { listingIds: readonly ListingId[]; profileIds: readonly ProfileId[] },
  ) {
    const now = await this.#stored();
    if (now.titles > seen.titles || now.rules > seen.rules) return true;
    const projection = { _id: 1 };
    const [listing, profile] = await Promise.all([
      now.listings > seen.listings &&
        this.#listingRows.findOne(
          { _id: { $in: [...listingIds] }, seq: { $gt: seen.listings } },
          { projection },
        ),
      now.profiles > seen.profiles &&
        this.#profileRows.findOne(
          { _id: { $in: [...profileIds] }, seq: { $gt: seen.profiles } },
          { projection },
        ),
    ]);
    return Boolean(listing) || Boolean(profile);
  }

  /** How far each sequence goes by now. One look, since it comes before and after each job. */
  async #stored(): Promise<Seen> {
    const [numbers, rules] = await Promise.all([
      lastNumbers(this.mongo),
      this.#rulesRows.findOne({ _id: 'rules' }, { projection: { version: 1 } }),
    ]);
    return { ...numbers, rules: rules?.version ?? 0 };
  }

  async #pull(): Promise<void> {
    const stored = await this.#stored();
    const { profiles, listings, titles, rules } = this.#seen;
    await this.#moveIndex();
    if (stored.titles > titles || stored.rules > rules) await this.#pullRules();
    if (stored.profiles > profiles) {
      for await (const row of this.#profileRows.find({ seq: { $gt: profiles } }).sort({ seq: 1 })) {
        this.#takeProfile(row);
        await this.#moveIndex();
      }
    }
    if (stored.listings > listings) {
      for await (const row of this.#listingRows.find({ seq: { $gt: listings } }).sort({ seq: 1 }))
        this.#takeListing(row);
    }
  }

  /** Where it is to be: nothing else changes it during a pull. */
  async #moveIndex(): Promise<void> {
    if (!this.profileIndex.mustMove(this.#threadsFrom)) return;
    const matched = this.profiles
      .values()
      .filter(({ active, deleted }) => active && !deleted)
      .map(matchingFormOf);
    await this.profileIndex.moveToThreads(matched, this.#rules);
  }

  async #pullRules(): Promise<void> {
    const [titles, rules] = await Promise.all([
      this.#titleRows
        .find({ seq: { $gt: this.#seen.titles } })
        .sort({ seq: 1 })
        .toArray(),
      this.#rulesRows.findOne({ _id: 'rules', version: { $gt: this.#seen.rules } }),
    ]);
    if (titles.length === 0 && !rules) return;
    this.#titles = { ...this.#titles, ...Object.fromEntries(titles.map((title) => [title._id, title])) };
    this.#rulesRow = rules ?? this.#rulesRow;
    this.#rules = marketRules(this.#rulesRow, this.#titles);
    this.profileIndex.useRules(this.#rules);
    this.listingIndex.useRules(this.#rules);
    const seq = titles.at(-1)?.seq ?? this.#seen.titles;
    this.#seen = { ...this.#seen, titles: seq, rules: rules?.version ?? this.#seen.rules };
  }

  #takeProfile({ _id, ...rest }: ProfileRow): void {
    const profile: SeenProfile = { id: _id, ...rest };
    this.profiles.set(_id, profile);
    if (profile.active && !profile.deleted) this.profileIndex.upsert(matchingFormOf(profile));
    else this.profileIndex.remove(_id);
    this.#seen = { ...this.#seen, profiles: profile.seq };
  }

  #takeListing({ _id, seq, cap: _, ...rest }: ListingRow): void {
    this.#holdListing({ id: _id, ...rest });
    this.#seen = { ...this.#seen, listings: seq };
  }

  #holdListing(view: ListingView): void {
    this.listings.set(view.id, view);
    if (isOpen(view)) this.listingIndex.upsert(view.form);
    else this.listingIndex.remove(view.id);
  }

  get #profileRows() {
    return this.mongo.collection<ProfileRow>(profilesCollection.name);
  }

  get #listingRows() {
    return this.mongo.collection<ListingRow>(listingsCollection.name);
  }

  get #titleRows() {
    return this.mongo.collection<TitleRow>(titlesCollection.name);
  }

  get #rulesRows() {
    return this.mongo.collection<RulesRow>(rulesCollection.name);
  }
}
