import { ListingId, Listings, ListingsQuery, ListingView } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { viewerOf } from '../domain/viewer.ts';
import { ListingRepository } from '../persistence/listing-repository.ts';
import { ShowListing } from '../show-listing.ts';

@Controller('api/v1/listings')
export class GetListingHttp {
  constructor(
    private readonly listings: ListingRepository,
    private readonly show: ShowListing,
  ) {}

  @Get('several')
  @Returns(200, Listings, 'Of these, those that one may see, in any order')
  async getListings(
    @Actor() actor: Actor,
    @Query({ schema: ListingsQuery }) { ids }: ListingsQuery,
  ): Promise<Listings> {
    const visible = await this.listings.visible(ids, viewerOf(actor, false));
    return { items: await this.show.all(actor, visible) };
  }

  @Get(':listingId')
  @Returns(200, ListingView)
  async getListing(
    @Actor() actor: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<ListingView> {
    const viewer = viewerOf(actor, false);
    return this.show.to(actor, await this.listings.getVisible({ listingId, viewer }));
  }
}
