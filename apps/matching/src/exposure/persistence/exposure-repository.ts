import type { ListingId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { suggestionsCollection } from '../../suggestions/persistence/suggestion-repository.ts';

interface PairRow {
  readonly listingId: ListingId;
  readonly fits: boolean;
}

/** The index that knows of each pair whether it fits: no document is read. */
const byListing = { listingId: 1, fits: 1, companyId: 1, state: 1, profileId: 1 } as const;

@Injectable()
export class ExposureRepository {
  constructor(private readonly mongo: Mongo) {}

  /** By listing, how many of its matches fit now. */
  async countFitting(): Promise<Map<ListingId, number>> {
    const counts = await this.mongo
      .collection<PairRow>(suggestionsCollection.name)
      .aggregate<{ _id: ListingId; count: number }>(
        [{ $match: { fits: true } }, { $group: { _id: '$listingId', count: { $sum: 1 } } }],
        { hint: byListing, maxTimeMS: 30_000 },
      )
      .toArray();
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }
}
