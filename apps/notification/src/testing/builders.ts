import {
  CompanyId,
  ListingId,
  MemberId,
  NotificationId,
  ProfileId,
  SuggestionId,
  WorkId,
  type SuggestionFact,
} from '@marquee/contracts';
import { begun, type MatchesEntry } from '../inbox/domain/entry.ts';

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
  { createdAt = new Date(0), ...changes }: Partial<MatchesEntry> = {},
): MatchesEntry => ({
  ...begun(entryId(of), buyer(), createdAt),
  streamId: 1,
  newsId: 1,
  kind: 'matches',
  data: { count: 0, profiles: [], best: [], cadence: 'weekly' },
  ...changes,
});
