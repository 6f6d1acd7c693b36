import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { buyer, entryId, suggestion } from '../../testing/builders.ts';
import type { MatchesEntry } from './entry.ts';
import { tellMatches, type SuggestionNews, type ToldSuggestion } from './tell-matches.ts';

/** Suggestions are made by odd versions and expire by even ones. */
const newsOf = ([of, version]: readonly [number, number]): SuggestionNews => ({
  what: version % 2 ? 'made' : 'expired',
  suggestion: suggestion(of, { version }),
});

/** In any order, repeated, cut into batches anyhow, the person reading now and then. */
const history = fc.array(
  fc.record({
    news: fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })), {
      maxLength: 8,
    }),
    readAfter: fc.boolean(),
  }),
  { maxLength: 8 },
);

/** What is stored after the batches: entries, and what each suggestion has come to. */
function live(batches: readonly { news: (readonly [number, number])[]; readAfter: boolean }[]) {
  const entries = new Map<string, MatchesEntry>();
  const counted = new Map<string, ToldSuggestion>();
  let ids = 0;
  for (const { news, readAfter } of batches) {
    const outcome = tellMatches(
      { memberId: buyer(), entries: [...entries.values()], counted: [...counted.values()] },
      news.map(newsOf),
      { now: new Date(0), newId: () => entryId(ids++), rules: { growsMs: 1_000, holds: 4 } },
    );
    for (const row of outcome.counted) counted.set(row.suggestionId, row);
    for (const { entry } of outcome.changes) {
      if (entry.kind === 'matches') entries.set(entry.id, { ...entry, streamId: 1 });
    }
    if (readAfter) {
      for (const entry of entries.values())
        if (entry.state === 'unread') entries.set(entry.id, { ...entry, state: 'read' });
    }
  }
  return { entries: [...entries.values()], counted: [...counted.values()] };
}

const latest = (batches: Parameters<typeof live>[0]) => {
  const versions = new Map<number, number>();
  for (const [of, version] of batches.flatMap(({ news }) => news))
    versions.set(of, Math.max(version, versions.get(of) ?? 0));
  return versions;
};

describe('whatever the order in which news come', () => {
  it('R10: what is counted is what fits by the latest version of each suggestion', () =>
    fc.assert(
      fc.property(history, (batches) => {
        const fitting = [...latest(batches).values()].filter((version) => version % 2).length;
        expect(live(batches).entries.reduce((sum, { data }) => sum + data.count, 0)).toBe(fitting);
      }),
    ));

  it('each entry adds up: by brief, by what it shows, and by how much it may hold', () =>
    fc.assert(
      fc.property(history, (batches) => {
        const { entries, counted } = live(batches);
        for (const { id, data, state } of entries) {
          expect(data.profiles.reduce((sum, { count }) => sum + count, 0)).toBe(data.count);
          expect(counted.filter(({ entryId, match }) => entryId === id && match)).toHaveLength(data.count);
          expect(data.count).toBeLessThanOrEqual(4);
          expect(state === 'removed').toBe(state !== 'read' && data.count === 0);
        }
      }),
    ));
});
