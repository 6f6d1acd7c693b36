import { ListingId, ListingView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { ShowListing } from '../show-listing.ts';
import { WithdrawListing } from './withdraw-listing.ts';

@Controller('api/v1/listings')
export class WithdrawListingHttp {
  constructor(
    private readonly useCase: WithdrawListing,
    private readonly show: ShowListing,
  ) {}

  @Post(':listingId/withdraw')
  @Roles('exhibitor')
  @Returns(200, ListingView)
  async withdrawListing(
    @Actor() actor: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @IfMatch() revision: number,
  ): Promise<ListingView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.useCase.execute({ listingId, companyId, revision }));
  }
}
