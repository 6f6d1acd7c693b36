import { ListingDraft, ListingView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ShowListing } from '../show-listing.ts';
import { DraftListing } from './draft-listing.ts';

@Controller('api/v1/listings')
export class DraftListingHttp {
  constructor(
    private readonly useCase: DraftListing,
    private readonly show: ShowListing,
  ) {}

  @Post()
  @Roles('exhibitor')
  @Returns(201, ListingView)
  async draftListing(
    @Actor() actor: Actor,
    @Body({ schema: ListingDraft }) draft: ListingDraft,
  ): Promise<ListingView> {
    return this.show.to(actor, await this.useCase.execute({ companyId: actor.companyId, draft }));
  }
}
