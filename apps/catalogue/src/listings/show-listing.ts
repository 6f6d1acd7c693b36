import type { ListingView } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Listing } from './domain/listing.ts';
import { listingView } from './domain/listing-view.ts';
import { Viewers } from './viewers.ts';

/** Listings as one may see them. */
@Injectable()
export class ShowListing {
  constructor(private readonly viewers: Viewers) {}

  async to(actor: Actor, listing: Listing): Promise<ListingView> {
    const { viewer, companies } = await this.viewers.look(actor, [listing.companyId]);
    return listingView(listing, viewer, companies.get(listing.companyId));
  }

  async all(actor: Actor, listings: readonly Listing[]): Promise<ListingView[]> {
    const sellers = listings.map(({ companyId }) => companyId);
    const { viewer, companies } = await this.viewers.look(actor, sellers);
    return listings.map((listing) => listingView(listing, viewer, companies.get(listing.companyId)));
  }
}
