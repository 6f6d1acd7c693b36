import type { CompanyId, ListingId, ProfileId, SuggestionState } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { suggestionsCollection } from '../../suggestions/persistence/suggestion-repository.ts';

interface PairRow {
  readonly profileId: ProfileId;
  readonly listingId: ListingId;
  readonly companyId: CompanyId;
  readonly state: SuggestionState;
  readonly fits: boolean;
  readonly score: number;
}

/** A match as far as its seller's side counts it. */
export type FittingPair = Pick<PairRow, 'profileId' | 'score'>;

/** Buyer companies, by what became of their matches. */
export interface CompanyCounts {
  readonly fitting: number;
  readonly kept: number;
  readonly passed: number;
}

/** What the suggestions say of listings, apart from whose they are. */
@Injectable()
export class InterestRepository {
  constructor(private readonly mongo: Mongo) {}

  /** Any that fit now, up to the limit. */
  someFitting(listingId: ListingId, limit: number): Promise<FittingPair[]> {
    return this.#rows
      .find({ listingId, fits: true }, { projection: { _id: 0, profileId: 1, score: 1 } })
      .limit(limit)
      .toArray();
  }

  get #rows() {
    return this.mongo.collection<PairRow>(suggestionsCollection.name);
  }
}
