import {
  AskId,
  CompanyId,
  ConversationId,
  EditionId,
  ListingId,
  MemberId,
  MessageId,
  NotificationId,
  ProfileId,
  RequestId,
  SuggestionId,
  WorkId,
  type ConversationFact,
  type MemberFact,
  type PreferencesChange,
  type RequestFact,
  type SuggestionFact,
} from '@marquee/contracts';
import { begun, type ShownMatchesEntry } from '../inbox/domain/entry.ts';
import { preferencesOfEverybody } from '../preferences/domain/preferences.ts';

/* For specs: things with sane defaults. */

/** A UUID that ends in the number. */
const uuid = (of: number, kind: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(of).padStart(12, '0')}`;

export const buyer = (of = 1) => MemberId.parse(uuid(of, 1));
export const brief = (of = 1) => ProfileId.parse(uuid(of, 2));
export const suggestionId = (of = 1) => SuggestionId.parse(uuid(of, 3));
export const entryId = (of = 1) => NotificationId.parse(uuid(of, 4));
export const company = (of = 1) => CompanyId.parse(uuid(of, 5));
export const listingId = (of = 1) => ListingId.parse(uuid(of, 6));
export const workId = (of = 1) => WorkId.parse(uuid(of, 7));

/** That the `of`th listing fits a brief of the first buyer. */
export const suggestion = (of = 1, changes: Partial<SuggestionFact> = {}): SuggestionFact => ({
  suggestionId: suggestionId(of),
  version: 1,
  profileId: brief(),
  profileName: 'Thrillers for Korea',
  memberId: buyer(),
  companyId: company(1),
  listingId: listingId(of),
  workId: workId(of),
  sellerId: company(2),
  title: `Title ${of}`,
  score: 50,
  state: 'new',
  fits: true,
  cadence: 'daily',
  reasons: { features: [], free: [] },
  listingVersion: 1,
  ...changes,
});

/** An entry of the first buyer that is stored, unread and counts nothing. */
export const entry = (
  of = 1,
  { createdAt = new Date(0), ...changes }: Partial<ShownMatchesEntry> = {},
): ShownMatchesEntry => ({
  ...begun(entryId(of), buyer(), createdAt),
  streamId: 1,
  newsId: 1,
  kind: 'matches',
  data: { count: 0, profiles: [], cadence: 'weekly' },
  best: [],
  ...changes,
});

/** Buyer company 1 asks seller company 2 for a meeting; the first buyer did. */
export const request = (changes: Partial<RequestFact> = {}): RequestFact => ({
  requestId: RequestId.parse(uuid(1, 8)),
  version: 1,
  editionId: EditionId.parse('hong-kong-2027'),
  listingId: listingId(),
  workId: workId(),
  title: 'The Long Quiet',
  buyerId: company(1),
  sellerId: company(2),
  buyerHidden: false,
  askedBy: 'buyer',
  asks: [ask()],
  state: 'pending',
  createdAt: '2027-03-01T08:00:00.000Z',
  expiresAt: '2027-03-04T08:00:00.000Z',
  ...changes,
});

export const ask = (changes: Partial<RequestFact['asks'][number]> = {}): RequestFact['asks'][number] => ({
  askId: AskId.parse(uuid(1, 9)),
  kind: 'meeting',
  memberId: buyer(),
  listingId: listingId(),
  at: '2027-03-01T08:00:00.000Z',
  ...changes,
});

/** The buyer has written the first message of it. */
export const conversation = (changes: Partial<ConversationFact> = {}): ConversationFact => ({
  conversationId: ConversationId.parse(uuid(1, 10)),
  version: 1,
  requestId: RequestId.parse(uuid(1, 8)),
  listingId: listingId(),
  workId: workId(),
  title: 'The Long Quiet',
  buyerId: company(1),
  sellerId: company(2),
  participants: [{ memberId: buyer(), side: 'buyer', readUpTo: 1 }],
  lastNumber: 1,
  latest: message(1, 'buyer'),
  blockedBy: [],
  openedAt: '2027-03-01T08:00:00.000Z',
  ...changes,
});

export const message = (number: number, side: 'buyer' | 'seller', memberId = buyer()) => ({
  messageId: MessageId.parse(uuid(number, 11)),
  number,
  memberId,
  side,
  at: '2027-03-01T08:00:00.000Z',
});

/** A person of company 2 in Hong Kong. */
export const member = (changes: Partial<MemberFact> = {}): MemberFact => ({
  memberId: buyer(9),
  version: 1,
  companyId: company(2),
  name: 'Mei Chan',
  email: 'mei@example.com',
  zone: 'Asia/Hong_Kong',
  locale: 'en',
  speaks: [],
  roles: ['exhibitor'],
  ...changes,
});

/** What a person chooses who wants nothing else to be otherwise than it is for everybody. */
export function choice(changes: (usual: PreferencesChange) => Partial<PreferencesChange>): PreferencesChange {
  const everybody = preferencesOfEverybody(buyer(), { emailsPerDay: 20, quietHours: undefined });
  const { memberId: _member, revision: _revision, ...usual } = everybody;
  return { ...usual, ...changes(usual) };
}
