import type {
  Cadence,
  ListingId,
  MatchesCappedNotification,
  MatchesNotification,
  MemberId,
  NotificationId,
  TopMatch,
} from '@marquee/contracts';

/** What all entries of an inbox have, whatever they tell. */
interface Told {
  readonly id: NotificationId;
  readonly memberId: MemberId;
  /** A removed entry stays for a while as a tombstone: streams tell it to those who were away. */
  readonly state: 'unread' | 'read' | 'removed';
  /** The member's number of its latest change; 0 until it is stored. Numbers are in the order of commits. */
  readonly streamId: number;
  /** The number of its latest news: where it stands in the inbox. Being read or shrinking is no news. */
  readonly newsId: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly readAt?: Date;
  readonly removedAt?: Date;
}

/** One for a person and a batch of matches. */
export interface MatchesEntry extends Told {
  readonly kind: MatchesNotification['kind'];
  readonly data: {
    readonly count: number;
    readonly profiles: MatchesNotification['data']['profiles'];
    /** More than are shown, so that some may expire. */
    readonly best: readonly TopMatch[];
    readonly cadence: Cadence;
  };
}

/** One for a seller's person and a listing. */
export interface MatchesCappedEntry extends Told {
  readonly kind: MatchesCappedNotification['kind'];
  readonly data: MatchesCappedNotification['data'] & {
    readonly listingId: ListingId;
    readonly listingVersion: number;
  };
}

export type Entry = MatchesEntry | MatchesCappedEntry;

/** What is to be stored of an entry, under the next number; `news` lifts it to the top of the inbox. */
export interface EntryChange {
  readonly entry: Entry;
  readonly news: boolean;
}

export const begun = (id: NotificationId, memberId: MemberId, now: Date) => ({
  id,
  memberId,
  state: 'unread' as const,
  streamId: 0,
  newsId: 0,
  createdAt: now,
  updatedAt: now,
});

export const read = (entry: Entry, now: Date): EntryChange => ({
  entry: { ...entry, state: 'read', readAt: now },
  news: false,
});
