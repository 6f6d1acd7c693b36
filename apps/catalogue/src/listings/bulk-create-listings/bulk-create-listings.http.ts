import { BulkReport, ListingBulk } from '@marquee/contracts';
import { Actor, BodyLimit, bulkBodyLimit, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { BulkCreateListings } from './bulk-create-listings.ts';

@Controller('api/v1/listings')
export class BulkCreateListingsHttp {
  constructor(private readonly useCase: BulkCreateListings) {}

  @Post('bulk')
  @Roles('exhibitor', 'organiser', 'operator')
  @BodyLimit(bulkBodyLimit)
  @Returns(200, BulkReport)
  createListingsInBulk(
    @Actor() actor: Actor,
    @Body({ schema: ListingBulk }) { rows }: ListingBulk,
  ): Promise<BulkReport> {
    return this.useCase.execute({ actor, rows });
  }
}
