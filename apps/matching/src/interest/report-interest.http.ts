import { Interest, ListingId, NotFound } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { CountInterest } from './count-interest.ts';

@Controller('api/v1/interest')
export class ReportInterestHttp {
  constructor(
    private readonly listings: ListingRepository,
    private readonly interest: CountInterest,
  ) {}

  @Get(':listingId')
  @Roles('exhibitor')
  @Returns(
    200,
    Interest,
    'About how many buyer companies one’s own listing interests, but for those that asked; never who',
  )
  async report(
    @Actor() { companyId: sellerId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<Interest> {
    const [listing] = await this.listings.owned({ sellerId, listingId, limit: 1 });
    if (!listing) throw new NotFound('listing');
    const { others } = await this.interest.execute(listing, sellerId);
    return { listingId, ...others };
  }
}
