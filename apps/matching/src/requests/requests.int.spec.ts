import { randomUUID } from 'node:crypto';
import {
  briefTopic,
  listingPublished,
  requestExpired,
  requestJoined,
  requestSent,
  requestWithdrawn,
  suggestionTopic,
  type AskDraft,
  type CompanyId,
  type ListingFact,
  type MemberId,
  type ProfileId,
  type ProfileTerms,
  type RequestFact,
  type SuggestionView,
} from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { engineUrls, eventually, TestMarket } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, listingFact, profileSettings, requestFact } from '../builders.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;
let meetings: Awaited<ReturnType<TestMarket['speaker']>>;

beforeAll(async () => {
  market = await TestMarket.open();
  catalogue = await market.speaker('catalogue');
  meetings = await market.speaker('meetings');
  await market.start(matching, matchingWorker);
}, 60_000);

afterAll(async () => {
  await catalogue.stop();
  await meetings.stop();
  await market[Symbol.asyncDispose]();
}, 60_000);

const someone = () => ({
  memberId: randomUUID() as MemberId,
  companyId: randomUUID() as CompanyId,
  roles: ['buyer' as const],
});
type Buyer = ReturnType<typeof someone>;

const publish = (...facts: ListingFact[]) =>
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

const tell = (definition: typeof requestSent, data: RequestFact) =>
  meetings.mongo.transaction((tx) =>
    meetings.eventing.outbox.add(tx, {
      definition,
      aggregateId: data.requestId,
      version: data.version,
      data,
    }),
  );

async function brief(as: Buyer, terms: ProfileTerms, visibility = 'private'): Promise<ProfileId> {
  const { body } = await market.call<{ id: ProfileId }>('matching', 'POST /api/v1/profiles', {
    as,
    body: { ...profileSettings({ terms }), visibility },
  });
  return body.id;
}

const inState = (as: Buyer, state: string, count: number) =>
  eventually(async () => {
    const { body } = await market.call<{ items: SuggestionView[] }>(
      'matching',
      `GET /api/v1/suggestions?state=${state}`,
      { as },
    );
    expect(body.items).toHaveLength(count);
    return body.items;
  });

/** A buyer with one match of a listing of a kind that nobody else looks for. */
async function matched(theme: string) {
  const as = someone();
  await brief(as, { gates: { kinds: ['book'] }, wishes: { themes: { [theme]: 5 } } });
  const fact = listingFact({ kind: 'book', themes: [theme] });
  await publish(fact);
  const [suggestion] = await inState(as, 'new', 1);
  if (!suggestion) throw new Error('no match');
  return { as, fact, suggestion };
}

describe('a request', () => {
  it('leaves the match that it was asked from asked, and kept when it is withdrawn', async () => {
    const { as, fact, suggestion } = await matched('one');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId, suggestionId: suggestion.id })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks });
    await tell(requestSent, sent);
    expect(await inState(as, 'asked', 1)).toMatchObject([{ id: suggestion.id }]);
    await tell(requestWithdrawn, { ...sent, version: 2, state: 'withdrawn' });
    expect(await inState(as, 'kept', 1)).toMatchObject([{ id: suggestion.id }]);
    await eventually(async () => {
      const events = await readTopic(engineUrls().brokers, `${market.prefix}${suggestionTopic.name}`);
      const answers = events.filter(
        ({ aggregateId, type }) =>
          aggregateId === suggestion.id && type === 'matching.suggestion-answered.v1',
      );
      expect(answers).toHaveLength(2);
    });
  });

  it('on a listing directly, without a match named, moves the asker’s best match of that work', async () => {
    const { as, fact, suggestion } = await matched('two');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks });
    await tell(requestSent, sent);
    expect(await inState(as, 'asked', 1)).toMatchObject([{ id: suggestion.id }]);
    await tell(requestExpired, { ...sent, version: 2, state: 'expired' });
    await inState(as, 'kept', 1);
  });

  it('that a colleague joins moves the colleague’s own match, never another’s', async () => {
    const { as, fact, suggestion } = await matched('three');
    const first = ask({ listingId: fact.listingId });
    const sent = requestFact(fact, { buyerId: as.companyId, asks: [first] });
    await tell(requestSent, sent);
    const stolen = ask({ listingId: fact.listingId, suggestionId: suggestion.id });
    await tell(requestJoined, { ...sent, version: 2, asks: [first, stolen] });
    const own = ask({ listingId: fact.listingId, memberId: as.memberId });
    await tell(requestJoined, { ...sent, version: 3, asks: [first, stolen, own] });
    await inState(as, 'asked', 1);
    const requests = market.database('matching').collection('requests');
    expect(await requests.findOne({ buyerId: as.companyId })).toMatchObject({
      version: 3,
      suggestionIds: [suggestion.id],
    });
  });

  it('of a seller moves no match', async () => {
    const { as, fact } = await matched('four');
    const asks = [ask({ listingId: fact.listingId, memberId: as.memberId })];
    const sent = requestFact(fact, { buyerId: as.companyId, asks, askedBy: 'seller' });
    await tell(requestSent, sent);
    const requests = market.database('matching').collection('requests');
    await eventually(async () => expect(await requests.countDocuments({ buyerId: as.companyId })).toBe(1));
    await inState(as, 'asked', 0);
  });
});

describe('a draft of an ask', () => {
  it('is what the brief wants and the listing has free', async () => {
    const as = someone();
    const rights = { territories: ['KR', 'TH'], media: ['svod' as const, 'fast' as const] };
    const profileId = await brief(as, {
      minScore: 0,
      gates: { kinds: ['format'], rights },
      wishes: { themes: { draft: 1 } },
    });
    const fact = listingFact({ kind: 'format', themes: ['draft'] });
    await publish(fact);
    const [match] = await inState(as, 'new', 1);
    const draft = await market.call<AskDraft>('matching', `GET /api/v1/suggestions/${match?.id}/ask`, { as });
    expect(draft.body).toEqual({
      listingId: fact.listingId,
      suggestionId: match?.id,
      profileId,
      kind: 'meeting',
      rights: { territories: ['KR'], media: ['svod'], exclusivity: 'any' },
    });
    const stranger = { as: someone() };
    expect(await market.call('matching', `GET /api/v1/suggestions/${match?.id}/ask`, stranger)).toMatchObject(
      { status: 404 },
    );
  });
});

it('a brief is told of when it is shown, when it no longer is, and never while it is private', async () => {
  const as = someone();
  const shown = await brief(as, {}, 'anonymous');
  await brief(as, {});
  const change = { as, body: { visibility: 'private' }, headers: { 'if-match': '"1"' } };
  await market.call('matching', `PATCH /api/v1/profiles/${shown}`, change);
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
