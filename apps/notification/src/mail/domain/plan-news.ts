import type { Cadence, NotificationId, NotificationKind, SuggestionId, TopMatch } from '@marquee/contracts';
import type { Entry, MatchesEntry, ShownEntry, ShownMatchesEntry } from '../../inbox/domain/entry.ts';
import { viewOf } from '../../inbox/domain/notification-view.ts';
import { topOf } from '../../inbox/domain/best-matches.ts';
import type { KnownMember } from '../../members/member-directory.ts';
import type { MemberPreferences } from '../../preferences/domain/preferences.ts';
import { quietUntil } from '../../preferences/domain/quiet-hours.ts';
import type { MailItem, PlannedMail } from './mail.ts';
import { needsMail } from './tells-by-mail.ts';

/** Matches that one mail shows. */
const shown = 8;

/** For how long a person may be told of who is not known yet: his own event is on its way. */
const strangerMs = 10 * 60_000;
const askAgainMs = 30_000;

/** What matters more is told first, where not all may be. */
const byWeight: readonly NotificationKind[] = [
  'request-received',
  'request-answered',
  'acted-for',
  'company-standing',
  'conversation',
  'report',
  'matches',
  'matches-capped',
];

export interface NewsOfOne {
  readonly entries: readonly ShownEntry[];
  /** Absent while the person is not known here. */
  readonly member: KnownMember | undefined;
  readonly preferences: MemberPreferences;
  /** Whether mail to this address came back. */
  readonly stopped: boolean;
  /** Mails of today, in the person's own day. */
  readonly sentToday: number;
}

export interface NewsPlan {
  readonly mails: readonly PlannedMail[];
  readonly entries: readonly PlannedEntry[];
}

/** What becomes of an entry for which a mail was due. */
export interface PlannedEntry {
  readonly id: NotificationId;
  /** When it is to be looked at again; absent: it is done with. */
  readonly later?: Date;
  /** A mail tells its news. */
  readonly told?: boolean;
  /** Matches of it that mails have shown, where that has changed. */
  readonly mailed?: readonly SuggestionId[];
}

/** Which mails one person gets now of what is due: one of each kind at most. What is over the cap is left to the digest. */
export function planNews(
  { entries, member, preferences, stopped, sentToday }: NewsOfOne,
  now: Date,
): NewsPlan {
  const isUnread = ({ state }: Entry) => state === 'unread' || state === 'unlisted';
  const unread = entries.filter((entry) => isUnread(entry) && needsMail(entry));
  if (!member) return { mails: [], entries: entries.map((entry) => stranger(entry, now)) };
  const atOnce =
    stopped || !preferences.email
      ? []
      : unread.filter(({ kind }) => preferences.channels[kind].email === 'at-once');
  const quiet = quietUntil(now, member.zone, preferences.quietHours);
  if (quiet) {
    return { mails: [], entries: entries.map(({ id }) => ({ id, ...laterFor(id, atOnce, quiet) })) };
  }
  const mails = mailsOf(atOnce).slice(0, Math.max(0, preferences.emailsPerDay - sentToday));
  const toldKinds = new Set(mails.map(({ scope }) => scope));
  const told = new Set(atOnce.filter(({ kind }) => toldKinds.has(kind)));
  return {
    mails,
    entries: entries.map((entry) =>
      told.has(entry) ? { id: entry.id, told: true, ...mailedOf(entry, mails) } : { id: entry.id },
    ),
  };
}

const stranger = ({ id, updatedAt }: Entry, now: Date) =>
  now.getTime() - updatedAt.getTime() < strangerMs
    ? { id, later: new Date(now.getTime() + askAgainMs) }
    : { id };

const laterFor = (id: NotificationId, atOnce: readonly Entry[], later: Date) =>
  atOnce.some((entry) => entry.id === id) ? { later } : {};

/** Matches of an entry that mails have shown, these among them. */
export function mailedOf(entry: ShownEntry, mails: readonly PlannedMail[]): { mailed?: SuggestionId[] } {
  if (entry.kind !== 'matches') return {};
  const shows = new Set(mails.flatMap((mail) => mail.shows));
  const mailed = entry.best.map(({ suggestionId }) => suggestionId).filter((id) => shows.has(id));
  return mailed.length > 0 ? { mailed: [...(entry.mailed ?? []), ...mailed] } : {};
}

function mailsOf(entries: readonly ShownEntry[]): PlannedMail[] {
  return byWeight.flatMap((kind) => {
    if (kind === 'mail-stopped') return [];
    const items = entries
      .filter((entry) => entry.kind === kind)
      .flatMap((entry) => itemOf(entry, isInstant) ?? []);
    const [first] = entries;
    if (!first || items.length === 0) return [];
    const { memberId } = first;
    return [{ memberId, purpose: 'news' as const, scope: kind, items, shows: shownBy(items) }];
  });
}

export const shownBy = (items: readonly MailItem[]): SuggestionId[] =>
  items.flatMap((item) =>
    item.kind === 'matches' ? item.data.top.map(({ suggestionId }) => suggestionId) : [],
  );

/** How often the matches of its brief are sent. */
export const cadenceOf = ({ data }: MatchesEntry, { profileId }: TopMatch): Cadence =>
  data.profiles.find((profile) => profile.profileId === profileId)?.cadence ?? data.cadence;

const isInstant = (entry: MatchesEntry, match: TopMatch): boolean => cadenceOf(entry, match) === 'instant';

/** What a mail tells of an entry; of matches, the best of those that no mail has shown and that are meant. */
export function itemOf(
  entry: ShownEntry,
  meant: (entry: MatchesEntry, match: TopMatch) => boolean,
): MailItem | undefined {
  if (entry.kind === 'matches') return matchesItem(entry, (match) => meant(entry, match));
  const view = viewOf(entry);
  return view.kind === 'mail-stopped' || view.kind === 'matches' ? undefined : itemOfView(view);
}

type OtherView = Exclude<ReturnType<typeof viewOf>, { kind: 'mail-stopped' | 'matches' }>;
// The pair of kind and data is kept: only the rest of the view is left out.
const itemOfView = ({ kind, data }: OtherView): MailItem => ({ kind, data }) as MailItem;

function matchesItem(entry: ShownMatchesEntry, meant: (match: TopMatch) => boolean): MailItem | undefined {
  const { best, data } = entry;
  const before = new Set(entry.mailed);
  const fresh = topOf(best.filter((match) => !before.has(match.suggestionId) && meant(match)));
  if (fresh.length === 0) return undefined;
  return { kind: 'matches', data: { ...data, count: fresh.length, top: fresh.slice(0, shown) } };
}
