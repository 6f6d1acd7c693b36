import { AvailsOfSeveral, AvailsQuery, AvailsView, ListingId, ListingsQuery } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { viewerOf } from '../../listings/domain/viewer.ts';
import { ListingRepository } from '../../listings/persistence/listing-repository.ts';
import { availsView } from '../rights-views.ts';

@Controller('api/v1/listings')
export class GetAvailsHttp {
  constructor(private readonly listings: ListingRepository) {}

  @Get('several/avails')
  @Returns(200, AvailsOfSeveral, 'Of these, those that one may see, in any order')
  async getAvailsOfSeveral(
    @Actor() actor: Actor,
    @Query({ schema: ListingsQuery }) { ids }: ListingsQuery,
  ): Promise<AvailsOfSeveral> {
    const visible = await this.listings.visible(ids, viewerOf(actor, false));
    return { items: visible.map((listing) => availsView(listing)) };
  }

  @Get(':listingId/avails')
  @Returns(200, AvailsView)
  async getAvails(
    @Actor() actor: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @Query({ schema: AvailsQuery }) query: AvailsQuery,
  ): Promise<AvailsView> {
    const viewer = viewerOf(actor, false);
    return availsView(await this.listings.getVisible({ listingId, viewer }), query);
  }
}
