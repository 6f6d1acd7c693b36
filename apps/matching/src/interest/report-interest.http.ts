import { Interest, ListingId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { SuggestionRepository } from '../suggestions/persistence/suggestion-repository.ts';
import { fromFiveUp } from './anonymity.ts';

@Controller('api/v1/interest')
export class ReportInterestHttp {
  constructor(
    private readonly listings: ListingRepository,
    private readonly suggestions: SuggestionRepository,
  ) {}

  @Get(':listingId')
  @Roles('exhibitor')
  @Returns(200, Interest, 'How many buyer companies one’s own listing interests; never who')
  async report(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<Interest> {
    await this.listings.assertSeller({ sellerId: companyId, listingId });
    const { fitting, kept, passed } = await this.suggestions.countCompanies({
      sellerId: companyId,
      listingId,
    });
    return { listingId, fitting: fromFiveUp(fitting), kept: fromFiveUp(kept), passed: fromFiveUp(passed) };
  }
}
