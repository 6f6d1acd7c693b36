import { requestSent, type SuggestionCounts, type SuggestionView } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, listingFact, requestFact } from '../../builders.ts';
import { MatchingMarket, trader, type Trader } from '../../testing/matching-market.ts';
import { byWork } from '../persistence/suggestion-repository.ts';
import { standings } from '../persistence/standings.ts';

let market: MatchingMarket;

beforeAll(async () => {
  market = await MatchingMarket.start();
});

afterAll(() => market[Symbol.asyncDispose]());

const states = ['new', 'seen', 'kept', 'asked', 'passed', 'expired'] as const;

/** A buyer with two briefs, the first of which fits a work better than the second. */
async function twice(theme: string) {
  const as = trader();
  const gates = { kinds: ['book' as const] };
  const wanting = (themes: Record<string, number>) =>
    market.brief(as, { terms: { gates, wishes: { themes }, minScore: 50 } });
  const first = await wanting({ [theme]: 5 });
  const second = await wanting({ [theme]: 5, 'not-there': 3 });
  const fact = listingFact({ kind: 'book', themes: [theme] });
  await market.publish(fact);
  const [better, worse] = await eventually(async () => {
    const found = [...(await of(as, first.id)), ...(await of(as, second.id))];
    expect(found).toHaveLength(2);
    return found;
  });
  if (!better || !worse) throw new Error('no matches');
  expect(better.score).toBeGreaterThan(worse.score);
  return { as, fact, first, second, better, worse };
}

const of = (as: Trader, profileId: string) => market.suggestions(as, `&profileId=${profileId}`);

const answer = (as: Trader, { id }: SuggestionView, act: string, body?: object) =>
  market.done(`POST /api/v1/suggestions/${id}/${act}`, as, body);

/** The lists that hold something, each with its matches; what is counted must be as much. */
async function standing(as: Trader): Promise<Record<string, string[]>> {
  const counts = await market.done<SuggestionCounts>('GET /api/v1/suggestions/counts', as);
  const lists = await Promise.all(
    states.map(async (state) => {
      const ids = (await market.suggestions(as, `&state=${state}`)).map(({ id }) => id);
      expect({ [state]: ids.length }).toEqual({ [state]: counts[state] });
      return [state, ids] as const;
    }),
  );
  return Object.fromEntries(lists.filter(([, ids]) => ids.length > 0));
}

describe('a work that fits two briefs of a buyer', () => {
  it('is new once, under the better one, and under each where one asks for that', async () => {
    const { as, second, better, worse } = await twice('both');
    expect(await standing(as)).toEqual({ new: [better.id] });
    expect(await of(as, second.id)).toMatchObject([{ id: worse.id }]);
  });

  it.each([
    ['keep', 'kept', undefined],
    ['pass', 'passed', { reason: 'rights' }],
  ])('is new under neither after a %s, until that is undone', async (act, state, body) => {
    const { as, first, second, better, worse } = await twice(`after-${act}`);
    await answer(as, better, act, body);
    expect(await standing(as)).toEqual({ [state]: [better.id] });
    expect(await market.suggestions(as)).toEqual([]);
    expect([...(await of(as, first.id)), ...(await of(as, second.id))]).toEqual([]);
    await answer(as, better, 'undo');
    expect(await standing(as)).toEqual({ new: [better.id] });
    await answer(as, worse, act, body);
    expect(await standing(as)).toEqual({ [state]: [worse.id] });
  });

  it('is new under neither once it was asked for, whoever offers it', async () => {
    const { as, fact, better } = await twice('asked-for');
    await market.publish(listingFact({ kind: 'book', themes: ['asked-for'], workId: fact.workId }));
    await eventually(async () =>
      expect(await market.database.collection('suggestions').countDocuments({ memberId: as.memberId })).toBe(
        4,
      ),
    );
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId, suggestionId: better.id })];
    await market.request(requestSent, requestFact(fact, { buyerId: as.companyId, asks }));
    await market.inState(as, 'asked', 1);
    expect(await standing(as)).toEqual({ asked: [better.id] });
  });

  it('that was kept under one and passed under the other is kept', async () => {
    const { as, better, worse } = await twice('changed-mind');
    await answer(as, better, 'pass', { reason: 'budget' });
    await answer(as, worse, 'keep');
    expect(await standing(as)).toEqual({ kept: [worse.id] });
  });

  it('is new under the second when it no longer fits the first', async () => {
    const { as, first, better, worse } = await twice('left');
    const headers = { 'if-match': `"${first.revision}"` };
    await market.call(`PATCH /api/v1/profiles/${first.id}`, as, { body: { active: false }, headers });
    await eventually(async () => expect(await standing(as)).toEqual({ new: [worse.id] }));
    expect((await market.done<SuggestionView>(`GET /api/v1/suggestions/${better.id}`, as)).state).toBe(
      'expired',
    );
  });
});

it('how works stand is told from an index, without reading a suggestion', async () => {
  const { as, first } = await twice('covered');
  const suggestions = market.database.collection('suggestions');
  for (const whose of [{ memberId: as.memberId }, { memberId: as.memberId, profileId: first.id }]) {
    const explained = await suggestions
      .aggregate(standings(whose), { hint: byWork })
      .explain('executionStats');
    expect(JSON.stringify(explained)).toContain('"totalDocsExamined":0');
  }
});
