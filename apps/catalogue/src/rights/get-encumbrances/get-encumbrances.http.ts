import { EncumbrancesView, ListingId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ListingRepository } from '../../listings/persistence/listing-repository.ts';
import { encumbrancesView } from '../rights-views.ts';

@Controller('api/v1/listings')
export class GetEncumbrancesHttp {
  constructor(private readonly listings: ListingRepository) {}

  @Get(':listingId/encumbrances')
  @Roles('exhibitor')
  @Returns(200, EncumbrancesView)
  async getEncumbrances(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<EncumbrancesView> {
    return encumbrancesView(await this.listings.getOwn({ listingId, companyId }));
  }
}
