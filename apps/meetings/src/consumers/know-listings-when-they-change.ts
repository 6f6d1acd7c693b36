import { listingPublished, listingRevised, listingWithdrawn } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { KnownListings } from '../listings/known-listings.ts';

@Controller()
export class KnowListingsWhenTheyChange {
  constructor(private readonly listings: KnownListings) {}

  @ViewOf([listingPublished, listingRevised, listingWithdrawn])
  async handle({ events }: ViewDelivery<typeof listingPublished>): Promise<void> {
    await this.listings.keep(events.map(({ data }) => data));
  }
}
