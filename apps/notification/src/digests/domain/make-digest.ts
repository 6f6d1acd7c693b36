import type { MemberId, NotificationKind, TopMatch } from '@marquee/contracts';
import type { Entry, MatchesEntry, ShownEntry } from '../../inbox/domain/entry.ts';
import type { PlannedMail } from '../../mail/domain/mail.ts';
import { cadenceOf, itemOf, mailedOf, shownBy, type PlannedEntry } from '../../mail/domain/plan-news.ts';
import type { MemberPreferences } from '../../preferences/domain/preferences.ts';
import { weekdayOf } from './next-digest.ts';

const dayMs = 24 * 3_600_000;
/** What is older was in a digest before, or is no news any more. */
export const digestReachMs = 8 * dayMs;

/** In the order in which a digest tells them: what waits for an answer first. */
export const digestKinds: readonly NotificationKind[] = [
  'request-received',
  'conversation',
  'request-answered',
  'matches',
  'matches-capped',
  'report',
  'company-standing',
  'acted-for',
];

/**
 * The digest of a person's day, of what the inbox holds: requests that wait for an answer, unread conversations, the
 * best matches that no mail has shown, and what else is new. Undefined where there is nothing to say.
 */
export function makeDigest(
  { memberId, day, entries }: { memberId: MemberId; day: string; entries: readonly ShownEntry[] },
  preferences: MemberPreferences,
  now: Date,
): { readonly mail: PlannedMail; readonly entries: readonly PlannedEntry[] } | undefined {
  const { digest, channels, email } = preferences;
  if (!email) return undefined;
  const weekly = digest.weekly && weekdayOf(day) === digest.weekday;
  if (!weekly && !digest.daily) return undefined;
  const meant = (entry: MatchesEntry, match: TopMatch) => weekly || cadenceOf(entry, match) !== 'weekly';
  const told = digestKinds.flatMap((kind) =>
    entries.filter((entry) => entry.kind === kind && channels[kind].email !== 'off' && isDue(entry, now)),
  );
  const items = told.flatMap((entry) => itemOf(entry, meant) ?? []);
  if (items.length === 0) return undefined;
  const mail: PlannedMail = { memberId, purpose: 'digest', scope: 'digest', items, shows: shownBy(items) };
  return {
    mail,
    entries: told.map((entry) => ({ id: entry.id, told: true, ...mailedOf(entry, [mail]) })),
  };
}

function isDue(entry: Entry, now: Date): boolean {
  const unread = entry.state === 'unread' || entry.state === 'unlisted';
  const untold = !entry.mailedAt || entry.mailedAt < entry.updatedAt;
  switch (entry.kind) {
    // To have read it is not to have answered it.
    case 'request-received':
      return entry.data.state === 'pending' && new Date(entry.data.expiresAt) > now;
    // Of a matches entry each match is told once.
    case 'conversation':
    case 'matches':
      return unread;
    case 'request-answered':
    case 'matches-capped':
    case 'report':
    case 'company-standing':
    case 'acted-for':
      return unread && untold;
    case 'mail-stopped':
      return false;
    default:
      return entry satisfies never;
  }
}
