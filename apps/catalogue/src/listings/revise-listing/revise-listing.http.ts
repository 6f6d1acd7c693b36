import { ListingChange, ListingId, ListingView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ShowListing } from '../show-listing.ts';
import { ReviseListing } from './revise-listing.ts';

@Controller('api/v1/listings')
export class ReviseListingHttp {
  constructor(
    private readonly useCase: ReviseListing,
    private readonly show: ShowListing,
  ) {}

  @Patch(':listingId')
  @Roles('exhibitor')
  @Returns(200, ListingView)
  async reviseListing(
    @Actor() actor: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @IfMatch() revision: number,
    @Body({ schema: ListingChange }) change: ListingChange,
  ): Promise<ListingView> {
    const { companyId } = actor;
    return this.show.to(actor, await this.useCase.execute({ listingId, companyId, revision, change }));
  }
}
