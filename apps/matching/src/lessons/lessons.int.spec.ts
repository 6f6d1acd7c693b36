import { randomUUID } from 'node:crypto';
import {
  listingPublished,
  type LessonList,
  type ListingFact,
  type ProfileTerms,
  type ProfileView,
  type SuggestionView,
} from '@marquee/contracts';
import { scorePair } from '@marquee/match-engine';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listingFact, profileSettings } from '../builders.ts';
import { listingViewOf } from '../listings/listing-view.ts';
import { dayOf } from '../scoring/day.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;

beforeAll(async () => {
  market = await TestMarket.open();
  catalogue = await market.speaker('catalogue');
  await market.start(matching, matchingWorker);
}, 60_000);

afterAll(async () => {
  await catalogue.stop();
  await market[Symbol.asyncDispose]();
}, 60_000);

const publish = (facts: readonly ListingFact[]) =>
  catalogue.mongo.transaction((tx) =>
    catalogue.eventing.outbox.add(
      tx,
      ...facts.map((data) => ({
        definition: listingPublished,
        aggregateId: data.listingId,
        version: data.version,
        data,
      })),
    ),
  );

async function done<Body>(route: string, as: Bearer, body?: unknown): Promise<Body> {
  const answer = await market.call<Body>('matching', route, { as, body });
  expect([answer.status, answer.body]).toEqual([expect.any(Number), expect.anything()]);
  expect(answer.status).toBeLessThan(300);
  return answer.body;
}

const suggestions = async (as: Bearer, query = '') =>
  (await done<{ items: SuggestionView[] }>(`GET /api/v1/suggestions?limit=100${query}`, as)).items;

const terms: ProfileTerms = {
  minScore: 0,
  gates: { kinds: ['comic'] },
  wishes: { genres: { drama: 4, thriller: 5, farce: 5 } },
};

/** A buyer with matches of one genre that he wishes, and one of two. */
async function buyerOf(theme: string, count: number) {
  const as: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['buyer'] };
  const own = { ...terms, wishes: { ...terms.wishes, themes: { [theme]: 1 } }, minScore: 1 };
  const body = profileSettings({ terms: own });
  const brief = await done<ProfileView>('POST /api/v1/profiles', as, body);
  const dramas = Array.from({ length: count }, () =>
    listingFact({ kind: 'comic', genres: ['drama'], themes: [theme] }),
  );
  const both = listingFact({ kind: 'comic', genres: ['drama', 'farce'], themes: [theme] });
  await publish([...dramas, both]);
  await eventually(async () => {
    const ids = (await suggestions(as)).map(({ listingId }) => listingId);
    expect(ids).toEqual(expect.arrayContaining([both, ...dramas].map(({ listingId }) => listingId)));
  });
  const found = await suggestions(as);
  const of = (fact: ListingFact) => found.find(({ listingId }) => listingId === fact.listingId)?.id;
  return { as, brief, own, dramas: dramas.map(of), both, shown: of(both) };
}

const pass = (as: Bearer, id: string | undefined) =>
  done(`POST /api/v1/suggestions/${id}/pass`, as, { reason: 'genre' });
const lessons = (as: Bearer, id: string) => done<LessonList>(`GET /api/v1/profiles/${id}/lessons`, as);

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
  const now = () => done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
  const lowered = { ...own, wishes: { ...own.wishes, genres: { drama: 3, thriller: 5, farce: 5 } } };
  const [before, after] = [scoreOf(own, both), scoreOf(lowered, both)];
  expect(after).not.toEqual(before);
  await eventually(async () => expect((await now()).score).toBe(after));
  expect(await done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).toMatchObject({
    revision: 1,
    terms: { wishes: { genres: { drama: 4 } } },
  });
  await done(`POST /api/v1/suggestions/${dramas[0]}/undo`, as);
  expect((await lessons(as, brief.id)).items).toEqual([]);
  await eventually(async () => expect((await now()).score).toBe(before));
});

it('six passes propose to exclude the genre; accepted it is in the terms, undone it is as before', async () => {
  const { as, brief, own, dramas, shown } = await buyerOf('loud', 6);
  for (const id of dramas) await pass(as, id);
  expect((await lessons(as, brief.id)).items).toMatchObject([{ lowered: { from: 4, to: 2 }, exclude: true }]);
  const choice = { facet: 'genre', value: 'drama' };
  const accepted = await done<LessonList>(`POST /api/v1/profiles/${brief.id}/lessons/accept`, as, choice);
  expect(accepted).toMatchObject({ revision: 2, items: [{ state: 'accepted' }] });
  expect((await done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).terms.exclusions).toEqual({
    genres: ['drama'],
  });
  const now = () => done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
  await eventually(async () => expect((await now()).fits).toBe(false));
  const undone = await done<LessonList>(`POST /api/v1/profiles/${brief.id}/lessons/undo`, as, choice);
  expect(undone).toMatchObject({ revision: 3, items: [{ state: 'open', lowered: { from: 4, to: 2 } }] });
  await eventually(async () => expect((await now()).fits).toBe(true));
  const { wishes } = (await done<ProfileView>(`GET /api/v1/profiles/${brief.id}`, as)).terms;
  expect(wishes).toEqual(own.wishes);
});

it('a dismissed lesson lowers nothing any more, and is nobody else’s to dismiss', async () => {
  const { as, brief, own, dramas, both, shown } = await buyerOf('still', 3);
  for (const id of dramas) await pass(as, id);
  const body = { facet: 'genre', value: 'drama' };
  const route = `POST /api/v1/profiles/${brief.id}/lessons/dismiss`;
  const stranger: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['buyer'] };
  expect(await market.call('matching', route, { as: stranger, body })).toMatchObject({ status: 404 });
  await done(route, as, body);
  expect((await lessons(as, brief.id)).items).toMatchObject([{ state: 'dismissed' }]);
  await eventually(async () => {
    const { score } = await done<SuggestionView>(`GET /api/v1/suggestions/${shown}`, as);
    expect(score).toBe(scoreOf(own, both));
  });
});
