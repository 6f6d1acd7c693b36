import { randomUUID } from 'node:crypto';
import type { LessonList, ListingFact, ProfileTerms, ProfileView, SuggestionView } from '@marquee/contracts';
import { scorePair } from '@marquee/match-engine';
import { eventually, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listingFact } from '../builders.ts';
import { listingViewOf } from '../listings/listing-view.ts';
import { MatchingMarket, trader } from '../testing/matching-market.ts';
import { dayOf } from '../scoring/day.ts';

let market: MatchingMarket;

beforeAll(async () => {
  market = await MatchingMarket.start();
});

afterAll(() => market[Symbol.asyncDispose]());

const terms: ProfileTerms = {
  minScore: 0,
  gates: { kinds: ['comic'] },
  wishes: { genres: { drama: 4, thriller: 5, farce: 5 } },
};

/** A buyer with matches of one genre that he wishes, and one of two. */
async function buyerOf(theme: string, count: number) {
  const as = trader();
  const own = { ...terms, wishes: { ...terms.wishes, themes: { [theme]: 1 } }, minScore: 1 };
  const brief = await market.brief(as, { terms: own });
  const dramas = Array.from({ length: count }, () =>
    listingFact({ kind: 'comic', genres: ['drama'], themes: [theme] }),
  );
  const both = listingFact({ kind: 'comic', genres: ['drama', 'farce'], themes: [theme] });
  await market.publish(...dramas, both);
  await eventually(async () => {
    const ids = (await market.suggestions(as)).map(({ listingId }) => listingId);
    expect(ids).toEqual(like.arrayContaining([both, ...dramas].map(({ listingId }) => listingId)));
  });
  const found = await market.suggestions(as);
  const of = (fact: ListingFact) => found.find(({ listingId }) => listingId === fact.listingId)?.id;
  return { as, brief, own, dramas: dramas.map(of), both, shown: of(both) };
}

const pass = (as: Bearer, id: string | undefined) =>
  market.done(`POST /api/v1/suggestions/${id}/pass`, as, { reason: 'genre' });
const lessons = (as: Bearer, id: string) => market.done<LessonList>(`GET /api/v1/profiles/${id}/lessons`, as);

/** As the definition of matching has it, if the terms were these. */
const scoreOf = (own: ProfileTerms, fact: ListingFact) =>
  scorePair({ id: 'p', companyId: randomUUID(), ...own }, listingViewOf(fact).form, {}, dayOf(new Date()));

it('three passes for a genre lower its wish, and the score with it; a pass taken back takes the lesson back', async () => {
  const { as, brief, own, dramas, both, shown } = await buyerOf('quiet', 3);
  for (const id of dramas) await pass(as, id);
  expect((await lessons(as, brief.id)).items).toEqual([
    {
      facet: 'genre',
      value: 'drama',
      passes: 3,
      kept: 0,
      lowered: { from: 4, to: 3 },
      exclude: false,
      state: 'open',
    },
  ]);
  const now = () => market.done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
  const lowered = { ...own, wishes: { ...own.wishes, genres: { drama: 3, thriller: 5, farce: 5 } } };
  const [before, after] = [scoreOf(own, both), scoreOf(lowered, both)];
  expect(after).not.toEqual(before);
  await eventually(async () => expect((await now()).score).toBe(after));
  expect(await market.done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).toMatchObject({
    revision: 1,
    terms: { wishes: { genres: { drama: 4 } } },
  });
  await market.done(`POST /api/v1/suggestions/${dramas[0]}/undo`, as);
  expect((await lessons(as, brief.id)).items).toEqual([]);
  await eventually(async () => expect((await now()).score).toBe(before));
});

it('six passes propose to exclude the genre; accepted it is in the terms, undone it is as before', async () => {
  const { as, brief, own, dramas, shown } = await buyerOf('loud', 6);
  // at once: none is overlooked
  await Promise.all(dramas.map((id) => pass(as, id)));
  expect((await lessons(as, brief.id)).items).toMatchObject([{ lowered: { from: 4, to: 2 }, exclude: true }]);
  const choice = { facet: 'genre', value: 'drama' };
  const accepted = await market.done<LessonList>(
    `POST /api/v1/profiles/${brief.id}/lessons/accept`,
    as,
    choice,
  );
  expect(accepted).toMatchObject({ revision: 2, items: [{ state: 'accepted' }] });
  expect((await market.done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).terms.exclusions).toEqual({
    genres: ['drama'],
  });
  const now = () => market.done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
  await eventually(async () => expect((await now()).fits).toBe(false));
  const undone = await market.done<LessonList>(`POST /api/v1/profiles/${brief.id}/lessons/undo`, as, choice);
  expect(undone).toMatchObject({ revision: 3, items: [{ state: 'open', lowered: { from: 4, to: 2 } }] });
  await eventually(async () => expect((await now()).fits).toBe(true));
  const { wishes } = (await market.done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).terms;
  expect(wishes).toEqual(own.wishes);
});

it('a dismissed lesson lowers nothing any more, and is nobody else’s to dismiss', async () => {
  const { as, brief, own, dramas, both, shown } = await buyerOf('still', 3);
  for (const id of dramas) await pass(as, id);
  const body = { facet: 'genre', value: 'drama' };
  const route = `POST /api/v1/profiles/${brief.id}/lessons/dismiss`;
  expect(await market.call(route, trader(), { body })).toMatchObject({ status: 404 });
  await market.done(route, as, body);
  expect((await lessons(as, brief.id)).items).toMatchObject([{ state: 'dismissed' }]);
  await eventually(async () => {
    const { score } = await market.done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
    expect(score).toBe(scoreOf(own, both));
  });
});
