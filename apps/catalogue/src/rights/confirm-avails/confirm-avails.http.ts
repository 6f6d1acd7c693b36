import { AvailsView, ListingId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Param, Post } from '@nestjs/common';
import { availsView } from '../rights-views.ts';
import { ConfirmAvails } from './confirm-avails.ts';

@Controller('api/v1/listings')
export class ConfirmAvailsHttp {
  constructor(private readonly useCase: ConfirmAvails) {}

  @Post(':listingId/avails/confirm')
  @Roles('exhibitor')
  @Returns(200, AvailsView)
  async confirmAvails(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
  ): Promise<AvailsView> {
    return availsView(await this.useCase.execute({ listingId, companyId }));
  }
}
