import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem, type ListingPage, type ListingView } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { MarketClient, type Call } from './market-client.ts';
import { brief, content, draft, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { listingNow } from './trading.ts';

let market: MarketClient;
let seller: Trader;
let stranger: Trader;
let buyer: Trader;
let listing: ListingView;
beforeAll(async () => {
  market = await MarketClient.at();
  [seller, stranger] = [await enrol(market, ['exhibitor']), await enrol(market, ['exhibitor'])];
  buyer = await enrol(market, ['buyer']);
  listing = await publish(market, seller, content(freshSlug()));
});

const revise = (call: Call) => market.call(`PATCH /api/v1/listings/${listing.id}`, { as: seller, ...call });
const propose = (body: unknown, headers = {}) =>
  market.call<Problem & ListingView>('POST /api/v1/listings', { as: seller, body, headers });

describe('what is refused', () => {
  it.each<readonly [string, number, string, () => ReturnType<typeof revise>]>([
    ['an unknown field', 400, 'invalid-request', () => revise({ revision: 3, body: { genre: ['noir'] } })],
    ['a bad value', 400, 'invalid-request', () => revise({ revision: 3, body: { kind: 'opera' } })],
    ['a body too large', 413, 'payload-too-large', () => revise({ revision: 3, raw: ' '.repeat(1_100_000) })],
    ['a stale revision', 412, 'stale-revision', () => revise({ revision: 1, body: { genres: ['noir'] } })],
    ['a change without a revision', 428, 'revision-required', () => revise({ body: { genres: ['noir'] } })],
    [
      'a revision that is none',
      400,
      'malformed-if-match',
      () => revise({ headers: { 'if-match': '*' }, body: { genres: ['noir'] } }),
    ],
    [
      'another company’s listing',
      404,
      'not-found',
      () => revise({ as: stranger, revision: 3, body: { genres: ['noir'] } }),
    ],
    [
      'an id that is none',
      400,
      'invalid-request',
      () => market.call('GET /api/v1/listings/1', { as: seller }),
    ],
    [
      'a role that may not',
      403,
      'forbidden',
      () => revise({ as: buyer, revision: 3, body: { genres: ['noir'] } }),
    ],
    [
      'nobody',
      401,
      'unauthenticated',
      () => revise({ as: undefined, revision: 3, body: { genres: ['noir'] } }),
    ],
    ['an address that is none', 404, 'no-such-route', () => market.call('GET /api/v1/opera', { as: seller })],
    [
      'to publish what is published',
      409,
      'published-already',
      () => market.call(`POST /api/v1/listings/${listing.id}/publish`, { as: seller, revision: 3 }),
    ],
    [
      'a key that is none',
      400,
      'malformed-idempotency-key',
      () => propose(content('x'), { 'idempotency-key': 'a b' }),
    ],
  ])('%s: %i %s', async (_, status, code, ask) => {
    const answer = await ask();
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(answer.body)).toMatchObject({
      status,
      code,
      title: like.stringMatching(/\w/),
      detail: like.stringMatching(/^\S.{10,}/),
      traceId: answer.headers.get('x-trace-id'),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('etag')).toBeNull();
  });

  it('names each bad field by its path', async () => {
    const body = {
      titles: [{ text: '', language: 'xx', type: 'original' }],
      seeking: ['love'],
      genre: 'noir',
    };
    const { body: problem } = await revise({ revision: 3, body });
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual([
      '/genre',
      '/seeking/0',
      '/titles/0/language',
      '/titles/0/text',
    ]);
  });

  it('has changed nothing', async () => {
    const { company: _, ...before } = listing;
    expect(await listingNow(market, seller, listing.id)).toMatchObject(before);
  });

  it('says what a draft lacks, by field, and leaves it a draft', async () => {
    const { id, revision } = await draft(
      market,
      seller,
      content(freshSlug(), { loglines: {}, audience: [] }),
    );
    const { status, body } = await market.call(`POST /api/v1/listings/${id}/publish`, {
      as: seller,
      revision,
    });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'listing-incomplete' });
    expect(body.errors?.map(({ path }) => path)).toEqual(like.arrayContaining(['/loglines', '/audience']));
    expect(await listingNow(market, seller, id)).toMatchObject({ state: 'draft', revision });
  });
});

describe('an Idempotency-Key', () => {
  it('has one effect, and is refused with another body', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const slug = freshSlug();
    const [first, again] = [await propose(content(slug), key), await propose(content(slug), key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    const other = await propose(content(freshSlug()), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const { items } = await market.done<ListingPage>(`GET /api/v1/listings?state=draft&genre=${slug}`, {
      as: seller,
    });
    expect(items).toHaveLength(1);
  });

  it('is one person’s own', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = content(freshSlug());
    const mine = await propose(body, key);
    const theirs = await market.call<ListingView>('POST /api/v1/listings', {
      as: stranger,
      body,
      headers: key,
    });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('of 20 requests at once has one effect', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const slug = freshSlug();
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose(content(slug), key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });
});

describe('a trace of the client’s own', () => {
  it('comes back in the answer', async () => {
    const trace = randomBytes(16).toString('hex');
    const headers = { traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01` };
    const { headers: answered } = await market.call(`GET /api/v1/listings/${listing.id}`, {
      as: buyer,
      headers,
    });
    expect(answered.get('x-trace-id')).toBe(trace);
  });

  it('is replaced where it is none', async () => {
    const headers = { traceparent: '00-zz-1-01' };
    const { headers: answered } = await market.call(`GET /api/v1/listings/${listing.id}`, {
      as: buyer,
      headers,
    });
    expect(answered.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/);
  });
});

it('a brief is changed at the revision that was read, and deleted once', async () => {
  const { id } = await brief(market, buyer, freshSlug());
  const change = (revision: number) =>
    market.call(`PATCH /api/v1/profiles/${id}`, { as: buyer, revision, body: { active: false } });
  expect((await change(1)).status).toBe(200);
  expect(await change(1)).toMatchObject({ status: 412, body: { code: 'stale-revision', current: 2 } });
  const remove = () => market.call(`DELETE /api/v1/profiles/${id}`, { as: buyer, revision: 2 });
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
});
