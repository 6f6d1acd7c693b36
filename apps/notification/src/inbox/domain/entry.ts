import type {
  ActedForNotification,
  Cadence,
  CompanyStandingNotification,
  ConversationNotification,
  ListingId,
  MailStoppedNotification,
  MatchesCappedNotification,
  MatchesNotification,
  MemberId,
  NotificationId,
  ReportNotification,
  RequestAnsweredNotification,
  RequestReceivedNotification,
  SuggestionId,
  TopMatch,
} from '@marquee/contracts';

/** What all entries of an inbox have, whatever they tell. */
interface Told {
  readonly id: NotificationId;
  readonly memberId: MemberId;
  /**
   * A removed entry stays for a while as a tombstone: streams tell it to those who were away. One that is unlisted is
   * there for the mail that tells of it alone: its member wants no such thing in the inbox.
   */
  readonly state: 'unread' | 'read' | 'removed' | 'unlisted';
  /** The member's number of its latest change; 0 until it is stored. Numbers are in the order of commits. */
  readonly streamId: number;
  /** The number of its latest news: where it stands in the inbox. Being read or shrinking is no news. */
  readonly newsId: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly readAt?: Date;
  readonly removedAt?: Date;
  /** Its member does not want to be told of it on the live stream. */
  readonly silent?: boolean;
  /** Since when, or from when on, a mail is to tell of its news; absent where none is. */
  readonly toMail?: Date;
  /** When the latest mail told of it, at once or in a digest. */
  readonly mailedAt?: Date;
}

/** One for a person and a batch of matches. It counts them; they stand apart, so that one more costs no more than the first. */
export interface MatchesEntry extends Told {
  readonly kind: MatchesNotification['kind'];
  readonly data: {
    readonly count: number;
    readonly profiles: MatchesNotification['data']['profiles'];
    readonly cadence: Cadence;
  };
  /** Those that a mail has shown. */
  readonly mailed?: readonly SuggestionId[];
}

/** One for a seller's person and a listing. */
export interface MatchesCappedEntry extends Told {
  readonly kind: MatchesCappedNotification['kind'];
  readonly data: MatchesCappedNotification['data'] & {
    readonly listingId: ListingId;
    readonly listingVersion: number;
  };
}

/** One for a person and a thing that changes: `about` is the thing's id, `version` the one that was told. */
interface ToldAbout extends Told {
  readonly about: string;
  readonly version: number;
}

export interface RequestReceivedEntry extends ToldAbout {
  readonly kind: RequestReceivedNotification['kind'];
  readonly data: RequestReceivedNotification['data'];
}

export interface RequestAnsweredEntry extends ToldAbout {
  readonly kind: RequestAnsweredNotification['kind'];
  readonly data: RequestAnsweredNotification['data'];
}

export interface ConversationEntry extends ToldAbout {
  readonly kind: ConversationNotification['kind'];
  readonly data: ConversationNotification['data'];
}

export interface ReportEntry extends ToldAbout {
  readonly kind: ReportNotification['kind'];
  readonly data: ReportNotification['data'];
}

export interface MailStoppedEntry extends ToldAbout {
  readonly kind: MailStoppedNotification['kind'];
  readonly data: MailStoppedNotification['data'];
}

export interface CompanyStandingEntry extends ToldAbout {
  readonly kind: CompanyStandingNotification['kind'];
  readonly data: CompanyStandingNotification['data'];
}

export interface ActedForEntry extends ToldAbout {
  readonly kind: ActedForNotification['kind'];
  readonly data: ActedForNotification['data'];
}

export type EntryAbout =
  | RequestReceivedEntry
  | RequestAnsweredEntry
  | ConversationEntry
  | ReportEntry
  | MailStoppedEntry
  | CompanyStandingEntry
  | ActedForEntry;

export type Entry = MatchesEntry | MatchesCappedEntry | EntryAbout;

/** With what is shown of it: the best of its matches, best first. */
export interface ShownMatchesEntry extends MatchesEntry {
  readonly best: readonly TopMatch[];
}

export type ShownEntry = ShownMatchesEntry | Exclude<Entry, MatchesEntry>;

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

/** Unread again: it tells something new. */
export function again<Known extends Entry>({ readAt: _, ...entry }: Known, now: Date) {
  return { ...entry, state: 'unread' as const, updatedAt: now };
}
