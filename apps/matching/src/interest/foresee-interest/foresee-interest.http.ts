import { InterestOutlook, ListingId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ForeseeInterest } from './foresee-interest.ts';

@Controller('api/v1/interest')
export class ForeseeInterestHttp {
  constructor(private readonly useCase: ForeseeInterest) {}

  @Get(':listingId/outlook')
  @Roles('exhibitor')
  @Returns(
    200,
    InterestOutlook,
    'Whom one’s own listing would interest beside, were more of it free; never who',
  )
  foresee(
    @Actor() { companyId: sellerId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<InterestOutlook> {
    return this.useCase.execute({ sellerId, listingId });
  }
}
