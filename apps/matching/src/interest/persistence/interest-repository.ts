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

  /** All that fit now: as many as the edition's cap lets through, and some that came before it. */
  fitting(listingId: ListingId): Promise<FittingPair[]> {
    const projection = { _id: 0, profileId: 1, score: 1 } as const;
    return this.#rows.find({ listingId, fits: true }, { projection }).toArray();
  }

  /** Buyer companies but for those named. Answered from the index by listing alone. */
  async countCompanies(listingId: ListingId, besides: readonly CompanyId[]): Promise<CompanyCounts> {
    const isIn = (state: SuggestionState) => ({ $max: { $eq: ['$state', state] } });
    const some = (flag: string) => ({ $sum: { $cond: [flag, 1, 0] } });
    const [counts] = await this.#rows
      .aggregate<CompanyCounts>([
        { $match: { listingId, fits: { $in: [true, false] }, companyId: { $nin: [...besides] } } },
        {
          $group: { _id: '$companyId', fits: { $max: '$fits' }, kept: isIn('kept'), passed: isIn('passed') },
        },
        { $group: { _id: null, fitting: some('$fits'), kept: some('$kept'), passed: some('$passed') } },
        { $project: { _id: 0 } },
      ])
      .toArray();
    return counts ?? { fitting: 0, kept: 0, passed: 0 };
  }

  get #rows() {
    return this.mongo.collection<PairRow>(suggestionsCollection.name);
  }
}
