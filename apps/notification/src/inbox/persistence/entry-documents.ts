import type { NotificationId } from '@marquee/contracts';
import type { CollectionDefinition } from '@marquee/mongo';
import type { Entry, MatchesEntry } from '../domain/entry.ts';

/** `best`: what the version before reads, which kept the best matches here as one text. To go with a later migration. */
type MatchesDocument = Omit<MatchesEntry, 'id' | 'data'> & {
  readonly _id: NotificationId;
  readonly data: MatchesEntry['data'] & { readonly best?: string };
};
type DocumentOf<Known extends Entry> = Known extends Entry
  ? Omit<Known, 'id'> & { readonly _id: NotificationId }
  : never;
export type EntryDocument = MatchesDocument | DocumentOf<Exclude<Entry, MatchesEntry>>;

const tombstoneSeconds = 30 * 24 * 60 * 60;

export const entriesCollection: CollectionDefinition = {
  name: 'entries',
  indexes: [
    // a member's stream from a number on; and no number is used twice
    { key: { memberId: 1, streamId: 1 }, unique: true },
    // a member's inbox, the newest first, all or unread; and how many are unread
    { key: { memberId: 1, state: 1, newsId: -1 } },
    // the entries of these members that are young enough to grow
    { key: { memberId: 1, kind: 1, createdAt: 1 } },
    // the entries about one thing
    { key: { about: 1, kind: 1 }, partialFilterExpression: { about: { $exists: true } } },
    // what a mail is to tell of, the longest waiting first
    { key: { kind: 1, toMail: 1 }, partialFilterExpression: { toMail: { $exists: true } } },
    // tombstones are forgotten
    { key: { removedAt: 1 }, expireAfterSeconds: tombstoneSeconds },
  ],
};

/** What the version before reads as no matches. */
export const noneInside = '[]';

export function toDocument(entry: Entry): EntryDocument {
  const { id: _id, ...rest } = entry;
  return rest.kind === 'matches'
    ? { _id, ...rest, data: { ...rest.data, best: noneInside } }
    : { _id, ...rest };
}

export function fromDocument(document: EntryDocument): Entry {
  const { _id: id, ...rest } = document;
  if (rest.kind !== 'matches') return { id, ...rest };
  const { best: _, ...data } = rest.data;
  return { id, ...rest, data };
}
