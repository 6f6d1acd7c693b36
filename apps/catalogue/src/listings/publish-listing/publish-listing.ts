import { Outbox } from '@marquee/eventing';
import { againWhenTaken, Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyView } from '../../companies/company-view.ts';
import { RevealWorks } from '../../works/reveal-works/reveal-works.ts';
import { publishListing, type Listing } from '../domain/listing.ts';
import { published } from '../domain/listing-fact.ts';
import { ListingRepository, type OwnRevision } from '../persistence/listing-repository.ts';

@Injectable()
export class PublishListing {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly companies: CompanyView,
    private readonly revealWorks: RevealWorks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also for another company's listing), StaleRevision, ListingIncomplete, PublishedAlready, CompanyNotApproved */
  execute(own: OwnRevision): Promise<Listing> {
    return againWhenTaken(() =>
      this.mongo.transaction(async (tx) => {
        const current = await this.listings.getRevision(own, tx);
        await this.companies.requireApproved(own.companyId, tx);
        const listing = await this.listings.save(publishListing(current, this.clock.now()), tx);
        await this.revealWorks.within(tx, [listing]);
        await this.outbox.add(tx, published(listing));
        return listing;
      }),
    );
  }
}
