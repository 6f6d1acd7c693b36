import {
  briefTopic,
  requestExpired,
  requestJoined,
  requestSent,
  requestWithdrawn,
  suggestionAnswered,
  suggestionTopic,
  typeOf,
  type AskDraft,
} from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { engineUrls, eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, listingFact, requestFact } from '../builders.ts';
import { MatchingMarket, trader } from '../testing/matching-market.ts';

let market: MatchingMarket;

beforeAll(async () => {
  market = await MatchingMarket.start();
});

afterAll(() => market[Symbol.asyncDispose]());

/** A buyer with one match of a listing of a kind that nobody else looks for. */
async function matched(theme: string) {
  const as = trader();
  await market.brief(as, { terms: { gates: { kinds: ['book'] }, wishes: { themes: { [theme]: 5 } } } });
  const fact = listingFact({ kind: 'book', themes: [theme] });
  await market.publish(fact);
  const [suggestion] = await market.inState(as, 'new', 1);
  if (!suggestion) throw new Error('no match');
  return { as, fact, suggestion };
}

describe('a request', () => {
  it('leaves the match that it was asked from asked, and kept when it is withdrawn', async () => {
    const { as, fact, suggestion } = await matched('one');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId, suggestionId: suggestion.id })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks });
    await market.request(requestSent, sent);
    expect(await market.inState(as, 'asked', 1)).toMatchObject([{ id: suggestion.id }]);
    await market.request(requestWithdrawn, { ...sent, version: 2, state: 'withdrawn' });
    expect(await market.inState(as, 'kept', 1)).toMatchObject([{ id: suggestion.id }]);
    await eventually(async () => {
      const events = await readTopic(engineUrls().brokers, `${market.prefix}${suggestionTopic.name}`);
      const answers = events.filter(
        ({ aggregateId, type }) => aggregateId === suggestion.id && type === typeOf(suggestionAnswered),
      );
      expect(answers).toHaveLength(2);
    });
  });

  it('on a listing directly, without a match named, moves the asker’s best match of that work', async () => {
    const { as, fact, suggestion } = await matched('two');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks });
    await market.request(requestSent, sent);
    expect(await market.inState(as, 'asked', 1)).toMatchObject([{ id: suggestion.id }]);
    await market.request(requestExpired, { ...sent, version: 2, state: 'expired' });
    await market.inState(as, 'kept', 1);
  });

  it('that a colleague joins moves the colleague’s own match, never another’s', async () => {
    const { as, fact, suggestion } = await matched('three');
    const first = ask({ listingId: fact.listingId });
    const sent = requestFact(fact, { buyerId: as.companyId, asks: [first] });
    await market.request(requestSent, sent);
    const stolen = ask({ listingId: fact.listingId, suggestionId: suggestion.id });
    await market.request(requestJoined, { ...sent, version: 2, asks: [first, stolen] });
    const own = ask({ listingId: fact.listingId, memberId: as.memberId });
    await market.request(requestJoined, { ...sent, version: 3, asks: [first, stolen, own] });
    await market.inState(as, 'asked', 1);
    const requests = market.database.collection('requests');
    expect(await requests.findOne({ buyerId: as.companyId })).toMatchObject({
      version: 3,
      suggestionIds: [suggestion.id],
    });
  });

  it('of a seller moves no match', async () => {
    const { as, fact } = await matched('four');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks, askedBy: 'seller' });
    await market.request(requestSent, sent);
    const requests = market.database.collection('requests');
    await eventually(async () => expect(await requests.countDocuments({ buyerId: as.companyId })).toBe(1));
    await market.inState(as, 'asked', 0);
  });
});

describe('a draft of an ask', () => {
  it('is what the brief wants and the listing has free', async () => {
    const as = trader();
    const rights = { territories: ['KR', 'TH'], media: ['svod' as const, 'fast' as const] };
    const { id: profileId } = await market.brief(as, {
      terms: {
        minScore: 0,
        gates: { kinds: ['format'], rights },
        wishes: { themes: { draft: 1 } },
      },
    });
    const fact = listingFact({ kind: 'format', themes: ['draft'] });
    await market.publish(fact);
    const [match] = await market.inState(as, 'new', 1);
    const route = `GET /api/v1/suggestions/${match?.id}/ask`;
    const draft = await market.done<AskDraft>(route, as);
    expect(draft).toEqual({
      listingId: fact.listingId,
      suggestionId: match?.id,
      profileId,
      kind: 'meeting',
      rights: { territories: ['KR'], media: ['svod'], exclusivity: 'any' },
    });
    expect(await market.call(route, trader())).toMatchObject({ status: 404 });
  });
});

it('a brief is told of when it is shown, when it no longer is, and never while it is private', async () => {
  const as = trader();
  const { id: shown } = await market.brief(as, { visibility: 'anonymous' });
  await market.brief(as, {});
  const change = { body: { visibility: 'private' }, headers: { 'if-match': '"1"' } };
  await market.call(`PATCH /api/v1/profiles/${shown}`, as, change);
  const events = await eventually(async () => {
    const found = await readTopic(engineUrls().brokers, `${market.prefix}${briefTopic.name}`);
    expect(found).toHaveLength(2);
    return found;
  });
  expect(events).toMatchObject([
    { aggregateId: shown, version: 1 },
    { aggregateId: shown, version: 2 },
  ]);
});
