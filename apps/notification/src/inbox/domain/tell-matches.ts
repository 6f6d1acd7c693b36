import {
  cadences,
  type Cadence,
  type MemberId,
  type NotificationId,
  type SuggestionFact,
  type SuggestionId,
  type TopMatch,
} from '@marquee/contracts';
import { matchOf } from './best-matches.ts';
import { begun, type EntryChange, type MatchesEntry } from './entry.ts';

/** That a suggestion was made, or has expired. */
export interface SuggestionNews {
  readonly what: 'made' | 'expired';
  readonly suggestion: SuggestionFact;
}

/** The latest that is known of a suggestion, and the entry that counts it, so that it is counted once. */
export interface CountedSuggestion {
  readonly suggestionId: SuggestionId;
  readonly memberId: MemberId;
  readonly version: number;
  readonly entryId?: NotificationId;
}

/** The same as it is to be stored: with what is shown of it, while an entry counts it. */
export interface ToldSuggestion extends CountedSuggestion {
  readonly match?: TopMatch;
}

/** What one member's news may touch. */
export interface MatchesInbox {
  readonly memberId: MemberId;
  /** The youngest unread entry, and those that count a suggestion of the news. */
  readonly entries: readonly MatchesEntry[];
  readonly counted: readonly CountedSuggestion[];
}

export interface TellingRules {
  /** For how long after its beginning an unread entry grows. */
  readonly growsMs: number;
  /** Suggestions that one entry counts at most. */
  readonly holds: number;
}

interface Means {
  readonly now: Date;
  readonly newId: () => NotificationId;
  readonly rules: TellingRules;
}

/**
 * What becomes of a member's inbox by some news, in their order: an entry that is unread and young grows, else a new
 * one begins; what has expired is counted no more, and an unread entry that is left with nothing is removed.
 */
export function tellMatches(
  { memberId, entries, counted }: MatchesInbox,
  news: readonly SuggestionNews[],
  means: Means,
): { readonly changes: readonly EntryChange[]; readonly counted: readonly ToldSuggestion[] } {
  const desk: Desk = {
    memberId,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    counted: new Map(counted.map((suggestion) => [suggestion.suggestionId, suggestion])),
    changed: new Map(),
    told: new Map(),
  };
  for (const item of news) tell(desk, item, means);
  return {
    changes: [...desk.changed].flatMap(([id, isNews]) => {
      const entry = desk.entries.get(id);
      return entry && !wasNeverTold(entry) ? [{ entry, news: isNews }] : [];
    }),
    counted: [...desk.told.values()],
  };
}

/** The inbox while it is worked on. */
interface Desk {
  readonly memberId: MemberId;
  readonly entries: Map<NotificationId, MatchesEntry>;
  readonly counted: ReadonlyMap<SuggestionId, CountedSuggestion>;
  /** Entries that are no longer as they were, and whether they tell news. */
  readonly changed: Map<NotificationId, boolean>;
  /** Suggestions of which something newer is known by now. */
  readonly told: Map<SuggestionId, ToldSuggestion>;
}

function tell(desk: Desk, { what, suggestion }: SuggestionNews, means: Means): void {
  const { suggestionId, version } = suggestion;
  const before = desk.told.get(suggestionId) ?? desk.counted.get(suggestionId);
  if (before && before.version >= version) return;
  const counting = before?.entryId ? desk.entries.get(before.entryId) : undefined;
  const entry = what === 'made' ? made(desk, counting, suggestion, means) : undefined;
  if (!entry && counting) put(desk, shrunk(counting, suggestion, means.now), false);
  desk.told.set(suggestionId, {
    suggestionId,
    memberId: desk.memberId,
    version,
    ...(entry ? { entryId: entry.id, match: matchOf(suggestion) } : {}),
  });
}

function made(
  desk: Desk,
  counting: MatchesEntry | undefined,
  suggestion: SuggestionFact,
  { now, newId, rules }: Means,
): MatchesEntry {
  // It counts the suggestion already: what is shown of it may be other.
  if (counting) return put(desk, { ...counting, updatedAt: now }, false);
  const growing = [...desk.entries.values()].find((entry) => grows(entry, now, rules));
  return put(desk, grown(growing ?? beginning(newId(), desk.memberId, now), suggestion, now), true);
}

function put(desk: Desk, entry: MatchesEntry, isNews: boolean): MatchesEntry {
  desk.entries.set(entry.id, entry);
  desk.changed.set(entry.id, isNews || (desk.changed.get(entry.id) ?? false));
  return entry;
}

const grows = ({ state, createdAt, data }: MatchesEntry, now: Date, { growsMs, holds }: TellingRules) =>
  state === 'unread' && now.getTime() - createdAt.getTime() < growsMs && data.count < holds;

/** Begun and emptied by the same news. */
const wasNeverTold = ({ state, streamId }: MatchesEntry) => state === 'removed' && streamId === 0;

const beginning = (id: NotificationId, memberId: MemberId, now: Date): MatchesEntry => ({
  ...begun(id, memberId, now),
  kind: 'matches',
  data: { count: 0, profiles: [], cadence: 'weekly' },
});

const grown = (entry: MatchesEntry, suggestion: SuggestionFact, now: Date): MatchesEntry => ({
  ...entry,
  updatedAt: now,
  data: {
    count: entry.data.count + 1,
    profiles: countedBy(entry.data.profiles, suggestion, 1),
    cadence: moreUrgent(entry.data.cadence, suggestion.cadence),
  },
});

function shrunk(entry: MatchesEntry, suggestion: SuggestionFact, now: Date): MatchesEntry {
  const count = entry.data.count - 1;
  return {
    ...entry,
    ...(count === 0 && entry.state === 'unread' ? { state: 'removed' as const, removedAt: now } : {}),
    updatedAt: now,
    data: {
      ...entry.data,
      count,
      profiles: countedBy(entry.data.profiles, suggestion, -1),
    },
  };
}

type Profiles = MatchesEntry['data']['profiles'];

function countedBy(
  profiles: Profiles,
  { profileId, profileName, cadence }: SuggestionFact,
  by: 1 | -1,
): Profiles {
  const others = profiles.filter((profile) => profile.profileId !== profileId);
  const count = (profiles.find((profile) => profile.profileId === profileId)?.count ?? 0) + by;
  return count > 0 ? [...others, { profileId, name: profileName, count, cadence }] : others;
}

const moreUrgent = (a: Cadence, b: Cadence) => (cadences.indexOf(a) < cadences.indexOf(b) ? a : b);
