import { ListingId, RightsStatement, RightsView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { StateRights } from './state-rights.ts';
import { rightsView } from '../rights-views.ts';

@Controller('api/v1/listings')
export class StateRightsHttp {
  constructor(private readonly useCase: StateRights) {}

  @Put(':listingId/rights')
  @Roles('exhibitor')
  @Returns(200, RightsView)
  async putRights(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @IfMatch() revision: number,
    @Body({ schema: RightsStatement }) statement: RightsStatement,
  ): Promise<RightsView> {
    return rightsView(await this.useCase.execute({ listingId, companyId, revision, statement }));
  }
}
