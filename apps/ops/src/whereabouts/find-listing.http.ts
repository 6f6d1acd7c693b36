import { ListingId, Whereabouts } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { Authorization } from '../market/authorization.ts';
import { FindListing } from './find-listing.ts';

@Controller('api/v1/ops/whereabouts')
@Roles('operator')
export class FindListingHttp {
  constructor(private readonly find: FindListing) {}

  @Get(':listingId')
  @Returns(200, Whereabouts, 'Where a listing is on its way to inboxes, and where it is stuck')
  findListing(
    @Authorization() authorization: string,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<Whereabouts> {
    return this.find.execute(listingId, authorization);
  }
}
