import type { MemberId, NotificationId, SuggestionId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { CountedSuggestion, ToldSuggestion } from '../domain/tell-matches.ts';

/** One for each suggestion that was ever told of; an expired one is counted by no entry, and shows nothing. */
export interface CountedDocument {
  readonly _id: SuggestionId;
  readonly memberId: MemberId;
  readonly version: number;
  readonly entryId?: NotificationId;
  readonly score?: number;
  /** What is shown of it, as one text: nothing asks for a part, and as BSON it took most of the time of telling. */
  readonly match?: string;
}

export const countedSuggestionsCollection: CollectionDefinition = {
  name: 'counted_suggestions',
  indexes: [
    // the best matches of an entry, best first; and all that is kept of a person, to be erased
    { key: { memberId: 1, entryId: 1, score: -1, _id: 1 } },
  ],
};

function toDocument({ suggestionId: _id, match, ...counted }: ToldSuggestion): CountedDocument {
  return { _id, ...counted, ...(match ? { score: match.score, match: JSON.stringify(match) } : {}) };
}

/** Which entry counts which suggestion, and what is shown of it: a row each. */
@Injectable()
export class CountedSuggestions {
  constructor(private readonly mongo: Mongo) {}

  async known(ids: readonly SuggestionId[], tx: Tx): Promise<CountedSuggestion[]> {
    const found = await this.#counted
      .find(
        { _id: { $in: [...ids] } },
        { session: tx.session, projection: { memberId: 1, version: 1, entryId: 1 } },
      )
      .toArray();
    return found.map(({ _id, ...rest }) => ({ suggestionId: _id, ...rest }));
  }

  /** `known`: those that are stored already. */
  async save(told: readonly ToldSuggestion[], known: ReadonlySet<SuggestionId>, tx: Tx): Promise<void> {
    if (told.length === 0) return;
    await this.#counted.bulkWrite(
      told
        .map(toDocument)
        .map((document) =>
          known.has(document._id)
            ? { replaceOne: { filter: { _id: document._id }, replacement: document } }
            : { insertOne: { document } },
        ),
      { session: tx.session, ordered: false },
    );
  }

  get #counted() {
    return this.mongo.collection<CountedDocument>(countedSuggestionsCollection.name);
  }
}
