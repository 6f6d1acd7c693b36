import { randomUUID } from 'node:crypto';
import {
  listingPublished,
  listingRevised,
  listingWithdrawn,
  type Interest,
  type ListingFact,
  type ProfileView,
  type SuggestionCounts,
  type SuggestionView,
} from '@marquee/contracts';
import { eventually, TestMarket, type Bearer } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingFact, profileSettings } from './builders.ts';
import { matching } from './service.ts';
import { matchingWorker } from './worker-service.ts';

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;

beforeAll(async () => {
  market = await TestMarket.open();
  catalogue = await market.speaker('catalogue');
  await market.start(matching, matchingWorker);
});

afterAll(async () => {
  await catalogue.stop();
  await market[Symbol.asyncDispose]();
});

const buyer = (): Bearer => ({ memberId: randomUUID(), companyId: randomUUID(), roles: ['buyer'] });

async function tell(definition: typeof listingPublished, ...facts: ListingFact[]): Promise<void> {
  const { mongo, eventing } = catalogue;
  const events = facts.map((data) => ({
    definition,
    aggregateId: data.listingId,
    version: data.version,
    data,
  }));
  await mongo.transaction((tx) => eventing.outbox.add(tx, ...events));
}

async function brief(as: Bearer, given: Parameters<typeof profileSettings>[0] = {}): Promise<ProfileView> {
  const { status, body } = await market.call<ProfileView>('matching', 'POST /api/v1/profiles', {
    as,
    body: profileSettings(given),
  });
  expect(status).toBe(201);
  return body;
}

async function suggestions(as: Bearer, query = ''): Promise<SuggestionView[]> {
  const { body } = await market.call<{ items: SuggestionView[] }>(
    'matching',
    `GET /api/v1/suggestions${query}`,
    { as },
  );
  return body.items;
}

const only = async (as: Bearer, query = ''): Promise<SuggestionView> => {
  const found = await suggestions(as, query);
  expect(found).toHaveLength(1);
  const [first] = found;
  if (!first) throw new Error('none');
  return first;
};

describe('a published listing', () => {
  it('is suggested to a buyer whose brief it fits, with true reasons', async () => {
    const as = buyer();
    await brief(as);
    const fact = listingFact();
    await tell(listingPublished, fact);
    const found = await eventually(() => only(as));
    expect(found).toMatchObject({
      listingId: fact.listingId,
      score: 100,
      state: 'new',
      fits: true,
      title: 'The Long Quiet',
    });
    expect(found.reasons.rights?.free).toEqual([{ territory: 'KR', medium: 'svod', days: 1 }]);
    expect(found.reasons.features.map(({ feature }) => feature)).toEqual(['rights', 'genres']);
  });

  it('is found by a brief that comes later', async () => {
    const fact = listingFact({ genres: ['opera'] });
    await tell(listingPublished, fact);
    const as = buyer();
    await brief(as, { terms: { gates: { kinds: ['feature'] }, wishes: { genres: { opera: 5 } } } });
    expect(await eventually(() => only(as, '?limit=100').then((s) => s))).toMatchObject({
      listingId: fact.listingId,
    });
  });

  it('is no longer suggested when a revision no longer fits, and again when one does', async () => {
    const as = buyer();
    await brief(as, { terms: { gates: { kinds: ['game'] } } });
    const fact = listingFact({ kind: 'game' });
    await tell(listingPublished, fact);
    await eventually(() => only(as));
    await tell(listingRevised, { ...fact, version: 2, kind: 'book' });
    expect(await eventually(() => only(as, '?state=expired'))).toMatchObject({
      fits: false,
      state: 'expired',
    });
    await tell(listingRevised, { ...fact, version: 3 });
    expect(await eventually(() => only(as))).toMatchObject({ fits: true, state: 'new' });
    await tell(listingWithdrawn, { ...fact, version: 4, state: 'withdrawn' });
    expect(await eventually(() => only(as, '?state=expired'))).toMatchObject({ fits: false });
  });
});

describe('a brief', () => {
  it('that is paused lets its suggestions expire; kept ones stay and say that they fit no more', async () => {
    const as = buyer();
    const profile = await brief(as, { terms: { gates: { kinds: ['comic'] } } });
    const [one, two] = [listingFact({ kind: 'comic' }), listingFact({ kind: 'comic' })];
    await tell(listingPublished, one, two);
    const [first] = await eventually(async () => {
      const found = await suggestions(as);
      expect(found).toHaveLength(2);
      return found;
    });
    await market.call('matching', `POST /api/v1/suggestions/${first?.id}/keep`, { as });
    const paused = await market.call<ProfileView>('matching', `PATCH /api/v1/profiles/${profile.id}`, {
      as,
      body: { active: false },
      headers: { 'if-match': '"1"' },
    });
    expect(paused).toMatchObject({ status: 200, body: { active: false, revision: 2 } });
    await eventually(() => only(as, '?state=expired'));
    expect(await only(as, '?state=kept')).toMatchObject({ id: first?.id, fits: false });
    const { body } = await market.call<SuggestionCounts>('matching', 'GET /api/v1/suggestions/counts', {
      as,
    });
    expect(body).toEqual({ new: 0, seen: 0, kept: 1, asked: 0, passed: 0, expired: 1 });
  });

  it('is refused with the path of the bad field, and nothing is stored', async () => {
    const as = buyer();
    const body = { ...profileSettings(), terms: { gates: { kinds: ['opera'], mood: 'dark' } } };
    const refused = await market.call<{ code: string; errors: { path: string }[] }>(
      'matching',
      'POST /api/v1/profiles',
      { as, body },
    );
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(refused.body.errors.map(({ path }) => path).sort()).toEqual([
      '/terms/gates/kinds/0',
      '/terms/gates/mood',
    ]);
    expect(await market.call('matching', 'GET /api/v1/profiles', { as })).toMatchObject({
      body: { items: [] },
    });
  });

  it('is changed only at the revision that was read', async () => {
    const as = buyer();
    const { id } = await brief(as);
    const change = { as, body: { name: 'Other' }, headers: { 'if-match': '"7"' } };
    expect(await market.call('matching', `PATCH /api/v1/profiles/${id}`, change)).toMatchObject({
      status: 412,
    });
  });

  it('is nobody else’s to see or change', async () => {
    const { id } = await brief(buyer());
    const as = buyer();
    expect(await market.call('matching', `GET /api/v1/profiles/${id}`, { as })).toMatchObject({
      status: 404,
    });
    const change = { as, body: { name: 'Mine' }, headers: { 'if-match': '"1"' } };
    expect(await market.call('matching', `PATCH /api/v1/profiles/${id}`, change)).toMatchObject({
      status: 404,
    });
    expect(await market.call('matching', `GET /api/v1/profiles/${id}`, {})).toMatchObject({ status: 401 });
    expect(
      await market.call('matching', `GET /api/v1/profiles/${id}`, { as: { roles: ['exhibitor'] } }),
    ).toMatchObject({ status: 403 });
  });

  it('comes in bulk once, however often it is sent; a bad row spoils no other', async () => {
    const as: Bearer = { roles: ['organiser'] };
    const row = { ...profileSettings(), id: randomUUID(), memberId: randomUUID(), companyId: randomUUID() };
    const send = () =>
      market.call('matching', 'POST /api/v1/profiles/bulk', {
        as,
        body: { rows: [row, { ...row, id: 'no' }] },
      });
    expect(await send()).toMatchObject({
      body: {
        rows: [
          { row: 0, status: 'created' },
          { row: 1, status: 'refused' },
        ],
      },
    });
    expect(await send()).toMatchObject({
      body: {
        rows: [
          { row: 0, status: 'exists' },
          { row: 1, status: 'refused' },
        ],
      },
    });
  });
});

describe('a suggestion', () => {
  it('is passed with a reason, and that is undone', async () => {
    const as = buyer();
    await brief(as, { terms: { gates: { kinds: ['format'] } } });
    await tell(listingPublished, listingFact({ kind: 'format' }));
    const { id } = await eventually(() => only(as));
    const pass = await market.call('matching', `POST /api/v1/suggestions/${id}/pass`, {
      as,
      body: { reason: 'genre' },
    });
    expect(pass).toMatchObject({ status: 200, body: { state: 'passed', passed: { reason: 'genre' } } });
    const undone = await market.call('matching', `POST /api/v1/suggestions/${id}/undo`, { as });
    expect(undone).toMatchObject({ status: 200, body: { state: 'new' } });
    expect(await market.call('matching', `POST /api/v1/suggestions/${id}/undo`, { as })).toMatchObject({
      status: 409,
    });
    expect(
      await market.call('matching', `POST /api/v1/suggestions/${id}/keep`, { as: buyer() }),
    ).toMatchObject({ status: 404 });
  });

  it('tells its seller only about how many companies it interests', async () => {
    const fact = listingFact({ kind: 'character' });
    const seller: Bearer = { companyId: fact.companyId, roles: ['exhibitor'] };
    const buyers = Array.from({ length: 7 }, buyer);
    for (const as of buyers) await brief(as, { terms: { gates: { kinds: ['character'] } } });
    await tell(listingPublished, fact);
    const interest = () =>
      market.call<Interest>('matching', `GET /api/v1/interest/${fact.listingId}`, { as: seller });
    await eventually(async () => {
      const { body } = await interest();
      expect([5, 10]).toContain(body.fitting);
      expect(body.kept).toBeNull();
    });
    const stranger = { as: { roles: ['exhibitor'] } satisfies Bearer };
    expect(await market.call('matching', `GET /api/v1/interest/${fact.listingId}`, stranger)).toMatchObject({
      status: 404,
    });
  });
});
