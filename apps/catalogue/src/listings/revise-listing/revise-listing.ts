import type { ListingChange } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { reviseListing, type Listing } from '../domain/listing.ts';
import { revised } from '../domain/listing-fact.ts';
import { ListingRepository, type OwnRevision } from '../persistence/listing-repository.ts';

export interface ReviseListingCommand extends OwnRevision {
  readonly change: ListingChange;
}

@Injectable()
export class ReviseListing {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, StaleRevision, ListingIncomplete (where it is published), ListingTooLarge */
  execute({ change, ...own }: ReviseListingCommand): Promise<Listing> {
    return this.mongo.transaction(async (tx) => {
      const current = await this.listings.getRevision(own, tx);
      const listing = await this.listings.save(reviseListing(current, change, this.clock.now()), tx);
      await this.outbox.add(tx, ...revised(listing));
      return listing;
    });
  }
}
