import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { confirmAvails, type Listing } from '../../listings/domain/listing.ts';
import { revised } from '../../listings/domain/listing-fact.ts';
import { ListingRepository, type OwnListing } from '../../listings/persistence/listing-repository.ts';

@Injectable()
export class ConfirmAvails {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What is stored is still so. @throws NotFound */
  execute(own: OwnListing): Promise<Listing> {
    return this.mongo.transaction(async (tx) => {
      const current = await this.listings.getOwn(own, tx);
      const listing = await this.listings.save(confirmAvails(current, this.clock.now()), tx);
      await this.outbox.add(tx, ...revised(listing));
      return listing;
    });
  }
}
