import { describe, expect, it } from 'vitest';
import type { SuggestionFact } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { brief, buyer, entry, entryId, suggestion, suggestionId } from '../../testing/builders.ts';
import { tellMatches, type MatchesInbox, type SuggestionNews } from './tell-matches.ts';

const rules = { growsMs: 15 * 60_000, holds: 2_000 };
const minutes = (count: number) => new Date(count * 60_000);
const emptyInbox: MatchesInbox = { memberId: buyer(), entries: [], counted: [] };

const made = (of?: number, changes?: Partial<SuggestionFact>): SuggestionNews => ({
  what: 'made',
  suggestion: suggestion(of, changes),
});
const expired = (of?: number, changes?: Partial<SuggestionFact>): SuggestionNews => ({
  what: 'expired',
  suggestion: suggestion(of, { version: 2, state: 'expired', fits: false, ...changes }),
});

function tell(inbox: MatchesInbox, news: readonly SuggestionNews[], now = minutes(1), holds = rules.holds) {
  let made = 100;
  return tellMatches(inbox, news, { now, newId: () => entryId(made++), rules: { ...rules, holds } });
}

/** The inbox as the repository gives it once the outcome is stored. */
function after(inbox: MatchesInbox, { changes, counted }: ReturnType<typeof tell>): MatchesInbox {
  const changed = changes.flatMap((change) =>
    change.entry.kind === 'matches' ? [{ ...change.entry, streamId: 2, newsId: 2 }] : [],
  );
  const ids = new Set(changed.map(({ id }) => id));
  const heard = new Set(counted.map((row) => row.suggestionId));
  return {
    ...inbox,
    entries: [...inbox.entries.filter(({ id }) => !ids.has(id)), ...changed],
    counted: [...inbox.counted.filter((row) => !heard.has(row.suggestionId)), ...counted],
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('news of matches', () => {
  it('of one batch make one entry, however many they are', () => {
    const { changes } = tell(
      emptyInbox,
      numbers(300).map((of) => made(of)),
    );
    expect(changes).toMatchObject([{ news: true, entry: { state: 'unread', data: { count: 300 } } }]);
  });

  it('let an unread young entry grow in place', () => {
    const inbox = after(emptyInbox, tell(emptyInbox, [made(1)]));
    const { changes } = tell(inbox, [made(2)], minutes(15));
    expect(changes).toMatchObject([
      { news: true, entry: { id: inbox.entries[0]?.id, data: { count: 2 }, updatedAt: minutes(15) } },
    ]);
  });

  it.each([
    ['is 15 minutes old', { createdAt: minutes(0) }, minutes(15)],
    ['was read', { state: 'read' as const }, minutes(1)],
    ['was removed', { state: 'removed' as const }, minutes(1)],
  ])('begin another entry where the last one %s', (_, last, now) => {
    const { changes } = tell({ ...emptyInbox, entries: [entry(1, last)] }, [made(1)], now);
    expect(changes.map(({ entry: { id } }) => id)).toEqual([entryId(100)]);
  });

  it('begin another entry where the last one holds as many as it may', () => {
    const { changes } = tell(emptyInbox, [made(1), made(2), made(3)], minutes(1), 2);
    expect(changes).toMatchObject([{ entry: { data: { count: 2 } } }, { entry: { data: { count: 1 } } }]);
  });

  it('count a suggestion once', () => {
    const inbox = after(emptyInbox, tell(emptyInbox, [made(1), made(1)]));
    expect(inbox.entries).toMatchObject([{ data: { count: 1 } }]);
    expect(tell(inbox, [made(1)])).toEqual({ changes: [], counted: [] });
  });

  it('replace what is shown of a suggestion that is counted already, which lifts nothing', () => {
    const inbox = after(emptyInbox, tell(emptyInbox, [made(1)]));
    const { changes, counted } = tell(inbox, [made(1, { version: 3, score: 90 })]);
    expect(changes).toMatchObject([{ news: false, entry: { data: { count: 1 } } }]);
    expect(counted).toMatchObject([{ entryId: inbox.entries[0]?.id, match: { score: 90 } }]);
  });

  it('count by brief, and go by the most urgent cadence', () => {
    const other = { profileId: brief(2), profileName: 'Games', cadence: 'instant' as const };
    const { changes } = tell(emptyInbox, [made(1), made(2, other), made(3)]);
    expect(changes[0]?.entry.data).toMatchObject({
      cadence: 'instant',
      profiles: like.arrayContaining([
        { profileId: brief(1), name: 'Thrillers for Korea', count: 2, cadence: 'daily' },
        { profileId: brief(2), name: 'Games', count: 1, cadence: 'instant' },
      ]),
    });
  });
});

describe('a suggestion that expires', () => {
  const told = after(emptyInbox, tell(emptyInbox, [made(1), made(2)]));

  it('is counted and shown no more, which is no news', () => {
    const { changes, counted } = tell(told, [expired(1)]);
    expect(changes).toMatchObject([{ news: false, entry: { state: 'unread', data: { count: 1 } } }]);
    expect(counted).toEqual([{ suggestionId: suggestionId(1), memberId: buyer(), version: 2 }]);
  });

  it('removes an unread entry that is left with nothing, and leaves a tombstone', () => {
    const { changes } = tell(told, [expired(1), expired(2)]);
    expect(changes).toMatchObject([
      { entry: { state: 'removed', removedAt: minutes(1), data: { count: 0, profiles: [] } } },
    ]);
  });

  it('leaves an entry that was read, with nothing in it', () => {
    const read = { ...told, entries: told.entries.map((one) => ({ ...one, state: 'read' as const })) };
    expect(tell(read, [expired(1), expired(2)]).changes).toMatchObject([
      { entry: { state: 'read', data: { count: 0 } } },
    ]);
  });

  it('leaves no trace where it was made by the same batch', () =>
    expect(tell(emptyInbox, [made(1), expired(1)]).changes).toEqual([]));

  it('is told again when it comes back', () => {
    const gone = after(told, tell(told, [expired(1)]));
    const { changes } = tell(gone, [made(1, { version: 3 })]);
    expect(changes).toMatchObject([{ news: true, entry: { data: { count: 2 } } }]);
  });

  it('stays expired when an older event is replayed', () => {
    const gone = after(told, tell(told, [expired(1)]));
    expect(tell(gone, [made(1)])).toEqual({ changes: [], counted: [] });
  });

  it('is remembered when its making comes after it', () => {
    const early = after(emptyInbox, tell(emptyInbox, [expired(1)]));
    expect(tell(early, [made(1)]).changes).toEqual([]);
  });
});
