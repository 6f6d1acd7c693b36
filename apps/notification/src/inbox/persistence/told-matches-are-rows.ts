import { NotificationId, type MemberId, type TopMatch } from '@marquee/contracts';
import type { Migration, Mongo } from '@marquee/mongo';
import { MongoServerError } from 'mongodb';
import { countedSuggestionsCollection, type CountedDocument } from './counted-suggestions.ts';
import { entriesCollection, noneInside } from './entry-documents.ts';

/** Of an entry as the version before stored it, what is to be moved. */
interface EntryWithBest {
  readonly _id: NotificationId;
  readonly memberId: MemberId;
  readonly kind: string;
  readonly data: { readonly best: string };
}

/** With up to 60 matches each. */
const entriesABatch = 20;

/**
 * Entries on matches held the best of them as one text, read and written with each further one. They stay as they are,
 * since the version before reads them; what it tells while it still serves is counted, and shown once it is told again.
 */
export const toldMatchesAreRows: Migration = {
  id: '2026-11-22-told-matches-are-rows',
  what: 'what is shown of a match stands in its row of counted_suggestions, no longer in the entry that counts it',
  async up({ mongo, from, reached }) {
    await dropNeedlessIndex(mongo);
    let after = from === undefined ? undefined : NotificationId.parse(from);
    for (;;) {
      const entries = await nextEntries(mongo, after);
      const last = entries.at(-1);
      if (!last) return;
      await showInRows(mongo, entries);
      after = last._id;
      await reached(after);
    }
  },
};

const nextEntries = (mongo: Mongo, after: NotificationId | undefined): Promise<EntryWithBest[]> =>
  mongo
    .collection<EntryWithBest>(entriesCollection.name)
    .find(
      {
        ...(after && { _id: { $gt: after } }),
        kind: 'matches',
        'data.best': { $nin: [noneInside], $type: 'string' },
      },
      { projection: { memberId: 1, kind: 1, 'data.best': 1 } },
    )
    .sort({ _id: 1 })
    .limit(entriesABatch)
    .toArray();

/** Of a row that has been told anew, or is counted elsewhere by now, nothing is changed. */
async function showInRows(mongo: Mongo, entries: readonly EntryWithBest[]): Promise<void> {
  const updates = entries.flatMap(({ _id: entryId, memberId, data }) =>
    matchesIn(data.best).map((match) => ({
      updateOne: {
        filter: { _id: match.suggestionId, memberId, entryId, match: { $exists: false } },
        update: { $set: { score: match.score, match: JSON.stringify(match) } },
      },
    })),
  );
  if (updates.length === 0) return;
  await mongo
    .collection<CountedDocument>(countedSuggestionsCollection.name)
    .bulkWrite(updates, { ordered: false });
}

/** It was written by this service. */
const matchesIn = (text: string) => JSON.parse(text) as TopMatch[];

/** The one by member and entry, which is made at the start, begins with the same field. */
async function dropNeedlessIndex(mongo: Mongo): Promise<void> {
  try {
    await mongo.collection(countedSuggestionsCollection.name).dropIndex('memberId_1');
  } catch (error) {
    if (!(error instanceof MongoServerError && absent.has(String(error.code)))) throw error;
  }
}

const namespaceNotFound = '26';
const indexNotFound = '27';
const absent = new Set([namespaceNotFound, indexNotFound]);
