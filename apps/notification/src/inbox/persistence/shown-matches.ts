import type { NotificationId, TopMatch } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { lookedAt } from '../domain/best-matches.ts';
import type { Entry, ShownEntry } from '../domain/entry.ts';
import { countedSuggestionsCollection } from './counted-suggestions.ts';
import { entriesCollection, type EntryDocument } from './entry-documents.ts';

interface Found {
  readonly _id: NotificationId;
  readonly best: readonly { readonly match: string }[];
}

/** It was written by this service: what it holds was checked when its events were read. */
const parseMatch = (text: string) => JSON.parse(text) as TopMatch;

/** Looks up what is shown of entries: only when somebody reads, as most of what is told is read by nobody. */
@Injectable()
export class ShownMatches {
  constructor(private readonly mongo: Mongo) {}

  /**
   * These entries with the best of their matches, in one question, however many. Without a transaction the matches are
   * of a moment after the entries': where they have changed in between the entry has a later number, too, so whoever
   * follows its member's numbers sees it again.
   */
  async of(entries: readonly Entry[], tx?: Tx): Promise<ShownEntry[]> {
    const ids = entries
      .filter((entry) => entry.kind === 'matches' && entry.data.count > 0)
      .map(({ id }) => id);
    const best = ids.length > 0 ? await this.#best(ids, tx) : new Map<NotificationId, TopMatch[]>();
    return entries.map((entry) =>
      entry.kind === 'matches' ? { ...entry, best: best.get(entry.id) ?? [] } : entry,
    );
  }

  async one(entry: Entry): Promise<ShownEntry> {
    return entry.kind === 'matches'
      ? { ...entry, best: (await this.#best([entry.id])).get(entry.id) ?? [] }
      : entry;
  }

  async #best(ids: readonly NotificationId[], tx?: Tx): Promise<Map<NotificationId, TopMatch[]>> {
    const found = await this.mongo
      .collection<EntryDocument>(entriesCollection.name)
      .aggregate<Found>(
        [
          { $match: { _id: { $in: [...ids] } } },
          { $project: { memberId: 1 } },
          {
            $lookup: {
              from: countedSuggestionsCollection.name,
              let: { memberId: '$memberId', entryId: '$_id' },
              pipeline: [
                {
                  $match: {
                    $expr: {
                      $and: [{ $eq: ['$memberId', '$$memberId'] }, { $eq: ['$entryId', '$$entryId'] }],
                    },
                  },
                },
                { $sort: { score: -1, _id: 1 } },
                { $limit: lookedAt },
                { $match: { match: { $exists: true } } },
                { $project: { _id: 0, match: 1 } },
              ],
              as: 'best',
            },
          },
        ],
        tx ? { session: tx.session } : {},
      )
      .toArray();
    return new Map(found.map(({ _id, best }) => [_id, best.map(({ match }) => parseMatch(match))]));
  }
}
