import {
  listingPublished,
  listingRevised,
  listingWithdrawn,
  type ListingFact,
  type ListingId,
} from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { listingViewOf } from '../listings/listing-view.ts';
import { Planner } from '../scoring/planner.ts';

@Controller()
export class RescoreWhenListingChanges {
  constructor(
    private readonly listings: ListingRepository,
    private readonly planner: Planner,
  ) {}

  /** The views are committed before the market is looked at: a profile that is stored meanwhile finds them. */
  @EffectOf([listingPublished, listingRevised, listingWithdrawn], { batch: 100 })
  async handle({ events, once }: EffectDelivery<typeof listingPublished>): Promise<void> {
    const latest = latestOf(events.map(({ data }) => data));
    await this.listings.store(latest.map(listingViewOf));
    const plan = await this.planner.forListings(latest.map(({ listingId }) => listingId));
    await once((tx) => this.planner.want(plan, tx));
  }
}

function latestOf(facts: readonly ListingFact[]): ListingFact[] {
  const latest = new Map<ListingId, ListingFact>();
  for (const fact of facts) {
    const known = latest.get(fact.listingId);
    if (!known || known.version < fact.version) latest.set(fact.listingId, fact);
  }
  return [...latest.values()];
}
