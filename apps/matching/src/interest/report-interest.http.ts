import { Interest, ListingId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { RequestRepository } from '../requests/persistence/request-repository.ts';
import { fromFiveUp } from './anonymity.ts';
import { InterestRepository } from './persistence/interest-repository.ts';

@Controller('api/v1/interest')
export class ReportInterestHttp {
  constructor(
    private readonly listings: ListingRepository,
    private readonly requests: RequestRepository,
    private readonly interest: InterestRepository,
  ) {}

  @Get(':listingId')
  @Roles('exhibitor')
  @Returns(
    200,
    Interest,
    'How many buyer companies one’s own listing interests, but for those that asked; never who',
  )
  async report(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<Interest> {
    await this.listings.assertSeller({ sellerId: companyId, listingId });
    const asked = await this.requests.about({ sellerId: companyId, listingId });
    const { fitting, kept, passed } = await this.interest.countCompanies(
      listingId,
      asked.map(({ buyerId }) => buyerId),
    );
    return { listingId, fitting: fromFiveUp(fitting), kept: fromFiveUp(kept), passed: fromFiveUp(passed) };
  }
}
