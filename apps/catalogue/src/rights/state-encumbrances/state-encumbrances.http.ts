import { EncumbranceStatement, EncumbrancesView, ListingId } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { encumbrancesView } from '../rights-views.ts';
import { StateEncumbrances } from './state-encumbrances.ts';

@Controller('api/v1/listings')
export class StateEncumbrancesHttp {
  constructor(private readonly useCase: StateEncumbrances) {}

  @Put(':listingId/encumbrances')
  @Roles('exhibitor')
  @Returns(200, EncumbrancesView)
  async putEncumbrances(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @IfMatch() revision: number,
    @Body({ schema: EncumbranceStatement }) statement: EncumbranceStatement,
  ): Promise<EncumbrancesView> {
    return encumbrancesView(await this.useCase.execute({ listingId, companyId, revision, statement }));
  }
}
