import { describe, expect, it } from 'vitest';
import type { CompanyId } from '@marquee/contracts';
import type { RequestReceivedEntry, ShownEntry, ShownMatchesEntry } from '../../inbox/domain/entry.ts';
import { matchOf } from '../../inbox/domain/best-matches.ts';
import { tellRequest } from '../../inbox/domain/tell-request.ts';
import { preferencesOfEverybody } from '../../preferences/domain/preferences.ts';
import { brief, buyer, entry, entryId, member, request, suggestion } from '../../testing/builders.ts';
import { planNews } from './plan-news.ts';

const noon = new Date('2027-03-01T04:00:00Z');
const midnight = new Date('2027-03-01T16:00:00Z');
const person = member({ memberId: buyer() });
const preferences = preferencesOfEverybody(buyer(), {
  emailsPerDay: 20,
  quietHours: { from: '22:00', until: '07:00' },
});
const plan = (
  entries: readonly ShownEntry[],
  changes: Partial<Parameters<typeof planNews>[0]> = {},
  now = noon,
) => planNews({ entries, member: person, preferences, stopped: false, sentToday: 0, ...changes }, now);

/** That the member was asked for something. */
function asked(of: number): RequestReceivedEntry {
  const telling = { now: noon, newId: () => entryId(of), company: (companyId: CompanyId) => ({ companyId }) };
  const [change] = tellRequest('sent', request(), { asked: [buyer()], received: [], answered: [] }, telling);
  if (change?.entry.kind !== 'request-received') throw new Error('nobody was asked');
  return change.entry;
}

/** The same, which is not asked any more. */
function noLonger(state: 'withdrawn' | 'expired'): RequestReceivedEntry {
  const entry = asked(1);
  return { ...entry, data: { ...entry.data, state, news: state } };
}

/** Matches of two briefs: the first's come at once, the second's daily. */
const matches = (changes: Partial<ShownMatchesEntry> = {}): ShownMatchesEntry =>
  entry(1, {
    data: {
      count: 3,
      profiles: [
        { profileId: brief(1), name: 'One', count: 2, cadence: 'instant' },
        { profileId: brief(2), name: 'Two', count: 1, cadence: 'daily' },
      ],
      cadence: 'instant',
    },
    best: [matchOf(suggestion(1)), matchOf(suggestion(2)), matchOf(suggestion(3, { profileId: brief(2) }))],
    ...changes,
  });

describe('the mails of news', () => {
  it('are one for all requests of a batch', () => {
    const { mails, entries } = plan([asked(1), asked(2)]);
    expect(mails).toMatchObject([{ scope: 'request-received', items: [{}, {}] }]);
    expect(entries).toEqual([
      { id: entryId(1), told: true },
      { id: entryId(2), told: true },
    ]);
  });

  it('show the matches of briefs that want them at once, each in one mail only', () => {
    const { mails, entries } = plan([matches()]);
    const [first, second] = matches().best.map(({ suggestionId }) => suggestionId);
    expect(mails).toMatchObject([
      { scope: 'matches', shows: [first, second], items: [{ data: { count: 2 } }] },
    ]);
    expect(entries).toEqual([{ id: entryId(1), told: true, mailed: [first, second] }]);
    expect(plan([matches({ mailed: [first, second].flatMap((id) => id ?? []) })]).mails).toEqual([]);
  });

  it('wait for the end of the quiet hours', () =>
    expect(plan([asked(1)], {}, midnight)).toEqual({
      mails: [],
      entries: [{ id: entryId(1), later: new Date('2027-03-01T23:00:00Z') }],
    }));

  it('are told by weight where the day allows no more, the rest is left to the digest', () => {
    const { mails, entries } = plan([matches({ id: entryId(3) }), asked(1)], { sentToday: 19 });
    expect(mails).toMatchObject([{ scope: 'request-received' }]);
    expect(entries).toContainEqual({ id: entryId(3) });
  });

  it.each([
    ['read meanwhile', [{ ...asked(1), state: 'read' as const }], {}],
    ['withdrawn while it waited to be told', [noLonger('withdrawn')], {}],
    ['expired while it waited to be told', [noLonger('expired')], {}],
    ['of a kind that is left to the digest', [asked(1)], { preferences: withMode('digest') }],
    ['of a kind that is not wanted', [asked(1)], { preferences: withMode('off') }],
    ['for one who wants none at all', [asked(1)], { preferences: { ...preferences, email: false } }],
    ['for one whose mail comes back', [asked(1)], { stopped: true }],
  ])('are none of what is %s', (_, entries, changes) =>
    expect(plan(entries, changes)).toEqual({ mails: [], entries: [{ id: entryId(1) }] }),
  );

  it('wait for a person who is not known yet, but not for ever', () => {
    expect(plan([asked(1)], { member: undefined }).entries[0]?.later).toEqual(
      new Date(noon.getTime() + 30_000),
    );
    const muchLater = new Date(noon.getTime() + 3_600_000);
    expect(plan([asked(1)], { member: undefined }, muchLater).entries).toEqual([{ id: entryId(1) }]);
  });
});

function withMode(email: 'digest' | 'off') {
  const { channels } = preferences;
  return {
    ...preferences,
    channels: { ...channels, 'request-received': { inbox: true, live: true, email } },
  };
}
