import { AvailsQuery, AvailsView, ListingId } from '@marquee/contracts';
import { Actor, Returns } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { viewerOf } from '../../listings/domain/viewer.ts';
import { ListingRepository } from '../../listings/persistence/listing-repository.ts';
import { availsView } from '../rights-views.ts';

@Controller('api/v1/listings')
export class GetAvailsHttp {
  constructor(private readonly listings: ListingRepository) {}

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
