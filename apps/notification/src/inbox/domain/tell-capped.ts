import type { MatchRunFact, MemberId, NotificationId } from '@marquee/contracts';
import { begun, type EntryChange, type MatchesCappedEntry } from './entry.ts';

/**
 * Tells a seller's person that more buyers fit a listing than are told of it. An unread entry on the listing takes the
 * new figures. Undefined where nothing is new.
 */
export function tellCapped(
  unread: MatchesCappedEntry | undefined,
  { listingId, title, kept, fitting, version }: MatchRunFact,
  { memberId, now, newId }: { memberId: MemberId; now: Date; newId: () => NotificationId },
): EntryChange | undefined {
  const data = { listingId, title, kept, fitting, listingVersion: version };
  if (!unread) {
    return { entry: { ...begun(newId(), memberId, now), kind: 'matches-capped', data }, news: true };
  }
  if (unread.data.listingVersion >= version) return undefined;
  return { entry: { ...unread, updatedAt: now, data }, news: true };
}
