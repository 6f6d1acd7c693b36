import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { z } from 'zod';
import { startShelf, type ShelfMarket } from './testing/start-shelf.ts';

const Named = z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() });
const Operation = z.looseObject({ parameters: z.array(Named).optional() });
const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

let market: ShelfMarket;
beforeAll(async () => {
  market = await startShelf();
});
afterAll(() => market.end());

const call: ShelfMarket['call'] = (path, init) => market.call(path, init);
const put = (body: unknown, headers?: Record<string, string>) =>
  call('/api/v1/shelf', { method: 'POST', body, ...(headers ? { headers } : {}) });
const as = (role: Role) => market.as(role);

describe('a service', () => {
  it('answers what a route returns, with its revision as ETag', async () => {
    const { status, headers, answer } = await put({ title: 'Metropolis' });
    expect({ status, etag: headers.get('etag'), answer }).toEqual({
      status: 201,
      etag: '"1"',
      answer: { id: like.any(String), title: 'Metropolis', revision: 1 },
    });
  });

  it('is ready, and says what it looked at', async () => {
    const { status, answer } = await call('/health/ready');
    expect({ status, answer }).toEqual({
      status: 200,
      answer: { state: 'ready', checks: [{ name: 'mongodb', state: 'up' }] },
    });
  });

  it('goes on with the trace that a caller is in', async () => {
    const traceId = 'a'.repeat(32);
    const { headers } = await call('/api/v1/shelf/name', {
      headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` },
    });
    expect(headers.get('x-trace-id')).toBe(traceId);
  });

  it('measures its requests by route', async () => {
    await call('/api/v1/shelf/name');
    const response = await fetch(`${market.url}/metrics`);
    const line = /^http_request_duration_seconds_count\{.*route="\/api\/v1\/shelf\/name",status="200"/m;
    expect(line.test(await response.text())).toBe(true);
  });

  it('gives a list in pages', async () => {
    const own = await as('exhibitor');
    for (const title of ['a', 'b', 'c']) await put({ title }, own);
    const first = await call('/api/v1/shelf?limit=2', { headers: own });
    const second = await call(`/api/v1/shelf?limit=2&cursor=${first.answer.next}`, { headers: own });
    expect([...(first.answer.items ?? []), ...(second.answer.items ?? [])].map(({ title }) => title)).toEqual(
      ['a', 'b', 'c'],
    );
    expect(second.answer.next).toBeUndefined();
  });
});

describe('a request is refused', () => {
  it.each([
    [
      'without a token',
      () => call('/api/v1/shelf', { headers: { authorization: '' } }),
      401,
      'unauthenticated',
    ],
    ['in a role that may not', async () => put({ title: 'x' }, await as('buyer')), 403, 'forbidden'],
    ['with an unknown field', () => put({ title: 'x', admin: true }), 400, 'invalid-request'],
    ['with JSON that is none', () => put('{"title":'), 400, 'malformed-json'],
    ['with __proto__ in it', () => put('{"title":"x","__proto__":{"admin":true}}'), 400, 'malformed-json'],
    ['nested too deep', () => put(`${'['.repeat(1000)}${']'.repeat(1000)}`), 400, 'nested-too-deep'],
    ['too large', () => put({ title: 'x'.repeat(1024 * 1024) }), 413, 'payload-too-large'],
    [
      'in another media type',
      () => put('a,b', { 'content-type': 'text/csv' }),
      415,
      'unsupported-media-type',
    ],
    ['at an address of nothing', () => call('/api/v1/nothing'), 404, 'no-such-route'],
    ['with a cursor of another list', () => call('/api/v1/shelf?cursor=e30'), 400, 'bad-cursor'],
    ['for too large a page', () => call('/api/v1/shelf?limit=3'), 400, 'invalid-request'],
    ['to change without a revision', () => rename({}), 428, 'revision-required'],
    ['to change by a malformed revision', () => rename({ 'if-match': 'W/"1"' }), 400, 'malformed-if-match'],
    ['to change an old revision', () => rename({ 'if-match': '"7"' }), 412, 'stale-revision'],
  ])('%s', async (_, request, status, code) => {
    const refused = await request();
    expect(refused).toMatchObject({
      status,
      answer: { status, code, traceId: refused.headers.get('x-trace-id') },
    });
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('naming the field by JSON pointer', async () =>
    expect((await put({ title: 'x', admin: true, owner: 'y' })).answer.errors).toEqual([
      { path: '/admin', code: 'unrecognized-keys', message: like.any(String) },
      { path: '/owner', code: 'unrecognized-keys', message: like.any(String) },
    ]));

  it('without a word about the inside, where it is our fault', async () => {
    const { status, answer } = await call('/api/v1/shelf/crash', { method: 'POST' });
    expect({ status, code: answer.code }).toEqual({ status: 500, code: 'internal' });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('but not for its size where a route takes things in bulk', async () => {
    const items = Array.from({ length: 20_000 }, () => ({ title: 'x'.repeat(90) }));
    expect(await call('/api/v1/shelf/bulk', { method: 'POST', body: { items } })).toMatchObject({
      status: 200,
    });
  });
});

describe('the OpenAPI document', () => {
  it('names schemas, roles and refusals of each operation', async () => {
    const { answer } = await call('/openapi.json');
    const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(answer).toMatchObject({
      openapi: '3.1.0',
      components: { schemas: { Problem: {}, PutOnShelf: {}, ShelfItem: {} } },
      paths: {
        '/api/v1/shelf': {
          get: { parameters: [{ name: 'cursor' }, { name: 'limit' }, { name: 'title' }] },
          post: {
            'x-roles': ['exhibitor'],
            security: [{ bearer: [] }, { session: [] }],
            requestBody: { content: { 'application/json': { schema: schema('PutOnShelf') } } },
            responses: {
              201: { content: { 'application/json': { schema: schema('ShelfItem') } } },
              default: { $ref: '#/components/responses/Problem' },
            },
          },
        },
        '/api/v1/shelf/name': { get: { security: [] } },
      },
    });
  });
});

describe('the headers that the OpenAPI document names', () => {
  const headersOf = async (path: string, method: 'get' | 'post' | 'put') => {
    const response = await fetch(`${market.url}/openapi.json`);
    const document = OpenApi.parse(await response.json());
    return (document.paths[path]?.[method]?.parameters ?? []).filter((named) => named.in === 'header');
  };

  it('are the revision, where a change needs one', async () =>
    expect(await headersOf('/api/v1/shelf/{id}', 'put')).toEqual([
      like.objectContaining({ name: 'If-Match', required: true }),
    ]));

  it('are a key of the caller’s, where something is posted', async () => {
    const key = [like.objectContaining({ name: 'Idempotency-Key', required: false })];
    expect(await headersOf('/api/v1/shelf', 'post')).toEqual(key);
    expect(await headersOf('/api/v1/shelf/bulk', 'post')).toEqual(key);
  });

  it('are none where neither is asked for', async () =>
    expect(await headersOf('/api/v1/shelf', 'get')).toEqual([]));
});

describe('a service that stops', () => {
  it('is not ready, answers what is in hand, and closes its database', async () => {
    const own = await startShelf();
    const inHand = own.call('/api/v1/shelf', { method: 'POST', body: { title: 'last' } });
    const [answer] = await Promise.all([inHand, inHand.then(() => own.end())]);
    expect(answer.status).toBe(201);
    await expect(fetch(`${own.url}/health/live`)).rejects.toThrow();
  });

  it('does not wait for a connection that was opened ahead of need', async () => {
    const own = await startShelf();
    const { hostname, port } = new URL(own.url);
    const ahead = connect(Number(port), hostname);
    await once(ahead, 'connect');
    await own.call('/health/live');
    const started = Date.now();
    await own.end();
    expect(Date.now() - started).toBeLessThan(5_000);
    ahead.destroy();
  });
});

async function rename(headers: Record<string, string>) {
  const { answer } = await put({ title: 'before' });
  return call(`/api/v1/shelf/${answer.id}`, { method: 'PUT', headers, body: { title: 'after' } });
}
