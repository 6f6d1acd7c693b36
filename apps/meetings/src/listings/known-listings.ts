import {
  titleToShow,
  type CompanyId,
  type ListingFact,
  type ListingId,
  type ListingState,
  type WorkId,
} from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** Of a listing, what asking about it needs. */
export interface KnownListing {
  readonly _id: ListingId;
  readonly version: number;
  readonly sellerId: CompanyId;
  readonly workId: WorkId;
  readonly title: string;
  readonly state: ListingState;
  readonly excludedCompanies: readonly CompanyId[];
}

export const listingsCollection: CollectionDefinition = { name: 'listings' };

/** The listings as `catalogue` tells of them. */
@Injectable()
export class KnownListings {
  constructor(private readonly mongo: Mongo) {}

  /** On the market; undefined for any other, or one that is not known here yet. */
  async published(listingId: ListingId): Promise<KnownListing | undefined> {
    return (await this.#listings.findOne({ _id: listingId, state: 'published' })) ?? undefined;
  }

  async keep(facts: readonly ListingFact[]): Promise<void> {
    await keepNewest(
      this.#listings,
      facts.map(({ listingId, version, companyId, workId, titles, state, excludedCompanies }) => ({
        _id: listingId,
        version,
        sellerId: companyId,
        workId,
        title: titleToShow(titles) ?? listingId,
        state,
        excludedCompanies,
      })),
    );
  }

  get #listings() {
    return this.mongo.collection<KnownListing>(listingsCollection.name);
  }
}
