import type { SuggestionId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { CountedSuggestion } from '../domain/tell-matches.ts';

type CountedDocument = Omit<CountedSuggestion, 'suggestionId'> & { readonly _id: SuggestionId };

export const countedSuggestionsCollection: CollectionDefinition = {
  name: 'counted_suggestions',
  indexes: [
    // all that is kept of a person, to be erased
    { key: { memberId: 1 } },
  ],
};

/** Which entry counts which suggestion. */
@Injectable()
export class CountedSuggestions {
  constructor(private readonly mongo: Mongo) {}

  async known(ids: readonly SuggestionId[], tx: Tx): Promise<CountedSuggestion[]> {
    const found = await this.#counted.find({ _id: { $in: [...ids] } }, { session: tx.session }).toArray();
    return found.map(({ _id, ...rest }) => ({ suggestionId: _id, ...rest }));
  }

  /** `known`: those that are stored already. */
  async save(counted: readonly CountedSuggestion[], known: ReadonlySet<SuggestionId>, tx: Tx): Promise<void> {
    if (counted.length === 0) return;
    await this.#counted.bulkWrite(
      counted.map(({ suggestionId: _id, ...rest }) =>
        known.has(_id)
          ? { replaceOne: { filter: { _id }, replacement: { _id, ...rest } } }
          : { insertOne: { document: { _id, ...rest } } },
      ),
      { session: tx.session, ordered: false },
    );
  }

  get #counted() {
    return this.mongo.collection<CountedDocument>(countedSuggestionsCollection.name);
  }
}
