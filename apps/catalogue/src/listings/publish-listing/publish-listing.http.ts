import { ListingId, ListingView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { ShowListing } from '../show-listing.ts';
import { PublishListing } from './publish-listing.ts';

@Controller('api/v1/listings')
export class PublishListingHttp {
  constructor(
    private readonly useCase: PublishListing,
    private readonly show: ShowListing,
  ) {}

  @Post(':listingId/publish')
  @Roles('exhibitor')
  @Returns(200, ListingView)
  async publishListing(
    @Actor() actor: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @IfMatch() revision: number,
  ): Promise<ListingView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.useCase.execute({ listingId, companyId, revision }));
  }
}
