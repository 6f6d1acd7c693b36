import { setImmediate as breathe } from 'node:timers/promises';
import { matchesCapped, writeSuggestions, type ListingId, type ProfileId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { Market } from '../market/market.ts';
import { matchingFormOf } from '../profiles/domain/profile.ts';
import { SuggestionRepository } from '../suggestions/persistence/suggestion-repository.ts';
import { chunksOf, type ListingPairs } from './chunks.ts';
import { dayOf } from './day.ts';
import { planListing, type Capped, type Plan } from './plan.ts';

/** Finds the pairs that a change may have touched, and wants them written. Both directions of matching. */
@Injectable()
export class Planner {
  constructor(
    private readonly market: Market,
    private readonly listings: ListingRepository,
    private readonly suggestions: SuggestionRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Call it after the listings' views have been committed: it looks at the market only then. */
  async forListings(listingIds: readonly ListingId[]): Promise<Plan> {
    await this.market.pull();
    const told = await this.suggestions.fittingProfiles(listingIds);
    const asOf = dayOf(this.clock.now());
    const pairs: ListingPairs[] = [];
    const capped: Capped[] = [];
    for (const listingId of listingIds) {
      const listing = this.market.listings.get(listingId);
      const found = listing
        ? await this.market.profileIndex.match(listing.form, { asOf, limit: this.market.cap })
        : { matches: [], fitting: 0 };
      const plan = planListing(listing, { listingId, found, told: told.get(listingId) ?? [] });
      pairs.push(plan.pairs);
      if (plan.capped) capped.push(plan.capped);
      // a batch takes a while: heartbeats and requests go between
      await breathe();
    }
    return { pairs, capped };
  }

  /** Call it after the profiles have been committed. */
  async forProfiles(profileIds: readonly ProfileId[]): Promise<Plan> {
    await this.market.pull();
    const told = await this.suggestions.fittingListings(profileIds);
    const asOf = dayOf(this.clock.now());
    const byListing = new Map<ListingId, Set<ProfileId>>();
    const add = (listingId: ListingId, profileId: ProfileId) => {
      byListing.set(listingId, (byListing.get(listingId) ?? new Set()).add(profileId));
    };
    for (const profileId of profileIds) {
      for (const listingId of told.get(profileId) ?? []) add(listingId, profileId);
      for (const listingId of await this.#fitting(profileId, asOf)) add(listingId, profileId);
      await breathe();
    }
    return {
      pairs: [...byListing].map(([listingId, ids]) => ({ listingId, profileIds: [...ids] })),
      capped: [],
    };
  }

  /** In the transaction of whatever asked for the plan. */
  async want({ pairs, capped }: Plan, tx: Tx): Promise<void> {
    const chunks = chunksOf(pairs).map((chunk) => ({
      pairs: chunk.map(({ listingId, profileIds }) => ({ listingId, profileIds: [...profileIds] })),
    }));
    if (chunks.length > 0) await this.jobs.want(tx, writeSuggestions, chunks);
    for (const { listing, kept, fitting, cap } of capped) {
      const { id: listingId, version, sellerId, title } = listing;
      await this.listings.cap({ listingId, version, cap }, tx);
      const data = { listingId, version, sellerId, title, kept, fitting };
      await this.outbox.add(tx, { definition: matchesCapped, aggregateId: listingId, version, data });
    }
  }

  async #fitting(profileId: ProfileId, asOf: string): Promise<ListingId[]> {
    const profile = this.market.profiles.get(profileId);
    if (!profile?.active || profile.deleted) return [];
    const matches = this.market.listingIndex.match(matchingFormOf(profile), { asOf });
    const caps = await this.listings.caps(matches.map(({ listingId }) => listingId as ListingId));
    return matches.flatMap(({ listingId, score }) => {
      const id = listingId as ListingId;
      return score > (caps.get(id)?.floor ?? -1) ? [id] : [];
    });
  }
}
