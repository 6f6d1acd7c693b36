import {
  NotFound,
  type CompanyId,
  type ListingId,
  type MemberId,
  type ProfileId,
  type Reasons,
  type SuggestionId,
  type SuggestionState,
} from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import type { Suggestion } from '../domain/suggestion.ts';
import { standings } from './standings.ts';

/** The reasons stand as one text: nothing asks for a part of them, and as BSON they cost more than all the rest. */
type SuggestionRow = Omit<Suggestion, 'id' | 'reasons'> & {
  readonly _id: SuggestionId;
  /** Before they were written as text they stood there as they are. */
  readonly reasons: string | Reasons;
};

/** How each work stands with a buyer, without reading a suggestion: lists and counts begin with it. */
export const byWork = { memberId: 1, workId: 1, state: 1, score: -1, _id: 1, profileId: 1 } as const;

export const suggestionsCollection: CollectionDefinition = {
  name: 'suggestions',
  indexes: [
    { key: byWork },
    // a listing that changed: the pairs that must learn of it; and how many companies it interests
    { key: { listingId: 1, fits: 1, companyId: 1, state: 1, profileId: 1 } },
    // a profile that changed: likewise
    { key: { profileId: 1, fits: 1, listingId: 1 } },
  ],
};

const toRow = ({ id, reasons, ...rest }: Suggestion): SuggestionRow => ({
  _id: id,
  ...rest,
  reasons: JSON.stringify(reasons),
});
const fromRow = ({ _id, reasons, ...rest }: SuggestionRow): Suggestion => ({
  id: _id,
  ...rest,
  reasons: reasonsIn(reasons),
});

/** They were checked before they were written. */
const reasonsIn = (stored: SuggestionRow['reasons']) =>
  typeof stored === 'string' ? (JSON.parse(stored) as Reasons) : stored;

/** Where a page of a list by score ended. */
export interface Place {
  readonly score: number;
  readonly id: string;
}

export interface SuggestionSelection {
  readonly memberId: MemberId;
  readonly states: readonly SuggestionState[];
  readonly profileId?: ProfileId | undefined;
  readonly after?: Place | undefined;
  readonly limit: number;
}

@Injectable()
export class SuggestionRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound, also for another member's */
  async get(
    { memberId, suggestionId }: { memberId: MemberId; suggestionId: SuggestionId },
    tx?: Tx,
  ): Promise<Suggestion> {
    const row = await this.#rows.findOne({ _id: suggestionId, memberId }, tx ? { session: tx.session } : {});
    if (!row) throw new NotFound('match');
    return fromRow(row);
  }

  /** Best first. A work stands in one list alone, once, under the brief that it fits best. */
  async list({ memberId, states, profileId, after, limit }: SuggestionSelection): Promise<Suggestion[]> {
    const beyond = after && {
      $or: [{ score: { $lt: after.score } }, { score: after.score, _id: { $gt: after.id } }],
    };
    const rows = await this.#rows
      .aggregate<SuggestionRow>(
        [
          ...standings({ memberId, profileId }),
          { $match: { state: { $in: [...states] }, ...(profileId && { profileId }), ...beyond } },
          { $sort: { score: -1, _id: 1 } },
          { $limit: limit },
          {
            $lookup: { from: suggestionsCollection.name, localField: '_id', foreignField: '_id', as: 'row' },
          },
          { $replaceRoot: { newRoot: { $first: '$row' } } },
        ],
        { hint: byWork },
      )
      .toArray();
    return rows.map(fromRow);
  }

  /** Works, each in the list where it stands. */
  async countByState({ memberId }: { memberId: MemberId }): Promise<Map<SuggestionState, number>> {
    const counts = await this.#rows
      .aggregate<{ _id: SuggestionState; count: number }>(
        [...standings({ memberId }), { $group: { _id: '$state', count: { $sum: 1 } } }],
        { hint: byWork },
      )
      .toArray();
    return new Map(counts.map(({ _id, count }) => [_id, count]));
  }

  /** Profiles whose pair with one of these listings is said to fit. */
  async fittingProfiles(listingIds: readonly ListingId[]): Promise<Map<ListingId, ProfileId[]>> {
    const rows = await this.#fitting({ listingId: { $in: [...listingIds] } });
    return groupedBy(
      rows,
      ({ listingId }) => listingId,
      ({ profileId }) => profileId,
    );
  }

  /** Listings whose pair with one of these profiles is said to fit. */
  async fittingListings(profileIds: readonly ProfileId[]): Promise<Map<ProfileId, ListingId[]>> {
    const rows = await this.#fitting({ profileId: { $in: [...profileIds] } });
    return groupedBy(
      rows,
      ({ profileId }) => profileId,
      ({ listingId }) => listingId,
    );
  }

  /** A member's best of these listings; one that fits before one that no longer does. */
  async bestOf(
    {
      memberId,
      companyId,
      listingIds,
    }: { memberId: MemberId; companyId: CompanyId; listingIds: readonly ListingId[] },
    { session }: Tx,
  ): Promise<Suggestion | undefined> {
    // Both values of `fits`, so that the index by listing is used up to the company.
    const which = { listingId: { $in: [...listingIds] }, fits: { $in: [true, false] }, companyId, memberId };
    const sort = { fits: -1, score: -1, _id: 1 } as const;
    const row = await this.#rows.findOne(which, { session, sort });
    return row ? fromRow(row) : undefined;
  }

  /** For the worker, which writes any member's. */
  async byId(ids: readonly SuggestionId[], { session }: Tx): Promise<Map<SuggestionId, Suggestion>> {
    const rows = await this.#rows.find({ _id: { $in: [...ids] } }, { session }).toArray();
    return new Map(rows.map((row) => [row._id, fromRow(row)]));
  }

  /**
   * Each in the place of what was read of it in the same transaction; `stored`: those of which something was. A new one
   * is inserted, which costs MongoDB a third less than an upsert. Should another transaction be first, it conflicts.
   */
  async put(
    suggestions: readonly Suggestion[],
    stored: { has(id: SuggestionId): boolean },
    { session }: Tx,
  ): Promise<void> {
    if (suggestions.length === 0) return;
    await this.#rows.bulkWrite(
      suggestions.map((suggestion) => {
        const row = toRow(suggestion);
        return stored.has(suggestion.id)
          ? { replaceOne: { filter: { _id: row._id }, replacement: row } }
          : { insertOne: { document: row } };
      }),
      { session, ordered: false },
    );
  }

  #fitting(which: Filter<SuggestionRow>): Promise<Pick<Suggestion, 'listingId' | 'profileId'>[]> {
    const projection = { _id: 0, listingId: 1, profileId: 1 } as const;
    return this.#rows.find({ ...which, fits: true }, { projection }).toArray();
  }

  /** All that were made for a person. */
  async forget({ memberId }: { memberId: MemberId }): Promise<void> {
    await this.#rows.deleteMany({ memberId });
  }

  get #rows() {
    return this.mongo.collection<SuggestionRow>(suggestionsCollection.name);
  }
}

function groupedBy<Row, Key, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  valueOf: (row: Row) => Value,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
