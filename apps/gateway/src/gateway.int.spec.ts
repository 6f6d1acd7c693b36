import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { startGateway, startUpstream } from './testing/start-gateway.ts';

let market: Awaited<ReturnType<typeof startGateway>>;
let bearer: { authorization: string };
beforeAll(async () => {
  market = await startGateway();
  bearer = await market.bearer('buyer');
});
afterAll(() => market.stop());

const listings = '/api/v1/listings';
const ask = (path: string, init: RequestInit = {}, url = market.url) =>
  fetch(`${url}${path}`, { ...init, headers: { ...bearer, ...init.headers } });
const problem = async (response: Response) => ({ status: response.status, body: await response.json() });

describe('the gateway', () => {
  it('sends a request to its service with the token, and a trace', async () => {
    const response = await ask(listings);
    expect(await response.json()).toMatchObject({
      headers: { ...bearer, traceparent: like.stringContaining(response.headers.get('x-trace-id') ?? '-') },
    });
  });

  it('drops what a client says of who it is', async () => {
    const claimed = {
      'x-member-id': 'm',
      'x-company-id': 'c',
      'x-roles': 'operator',
      'x-forwarded-for': '10.9.9.9',
    };
    const { headers } = (await (await ask(listings, { headers: claimed })).json()) as {
      headers: Record<string, string>;
    };
    expect(headers).not.toHaveProperty('x-member-id');
    expect(headers).not.toHaveProperty('x-company-id');
    expect(headers).not.toHaveProperty('x-roles');
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
  });

  it('passes a body on as it came', async () => {
    const init = { method: 'POST', body: '{"a":[1,"ü"]}', headers: { 'content-type': 'application/json' } };
    expect(await (await ask(listings, init)).json()).toMatchObject({ body: { a: [1, 'ü'] } });
  });

  it('refuses a bad token before the service is asked', async () => {
    const before = market.upstream.requests();
    const response = await ask(listings, { headers: { authorization: 'Bearer nonsense' } });
    expect(await problem(response)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(market.upstream.requests()).toBe(before);
  });

  it('refuses a body that is too large before the service is asked', async () => {
    const before = market.upstream.requests();
    const body = 'x'.repeat(1024 * 1024 + 1);
    const headers = { 'content-type': 'application/json' };
    expect(await problem(await ask(listings, { method: 'POST', body, headers }))).toMatchObject({
      status: 413,
      body: { code: 'payload-too-large' },
    });
    expect(market.upstream.requests()).toBe(before);
  });

  it('also refuses one that does not say how large it is', async () => {
    const chunks = new ReadableStream({
      start(controller) {
        for (let megabyte = 0; megabyte < 2; megabyte++) controller.enqueue(Buffer.alloc(1024 * 1024, 'x'));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    };
    expect((await ask(listings, init as RequestInit)).status).toBe(413);
  });

  it('takes larger bodies in bulk', async () => {
    const body = JSON.stringify('x'.repeat(5 * 1024 * 1024));
    const headers = { 'content-type': 'application/json' };
    expect((await ask(`${listings}/bulk`, { method: 'POST', body, headers })).status).toBe(200);
  });

  it('says which service does not answer, and when to ask again', async () => {
    const answer = await ask('/api/v1/companies');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(answer)).toMatchObject({
      status: 503,
      body: { code: 'upstream-unavailable', service: 'accounts', traceId: like.any(String) },
    });
  });

  it('passes on that a service is busy, without asking again', async () => {
    const before = market.upstream.requests();
    expect((await ask('/api/v1/works')).status).toBe(503);
    expect(market.upstream.requests()).toBe(before + 1);
  });

  it('knows no other address', async () =>
    expect(await problem(await ask('/api/v1/nothing'))).toMatchObject({
      status: 404,
      body: { code: 'no-such-route' },
    }));

  it.each([
    '/metrics',
    '/health/ready',
    '/health/live',
    '/openapi.json',
    `${listings}/../../../metrics`,
    `${listings}/%2e%2e/%2e%2e/%2e%2e/metrics`,
    `${listings}/..%2f..%2f..%2fmetrics`,
    `//metrics`,
    '/internal/v1/report',
    '/api/v1/internal/v1/report',
    `${listings}/../../../internal/v1/report`,
    `${listings}/%2e%2e/%2e%2e/%2e%2e/internal/v1/report`,
    `${listings}/..%2f..%2f..%2finternal/v1/report`,
    '/api/v1/ops/../../../internal/v1/report',
    `//internal/v1/report`,
  ])('S07: keeps operations to itself: %s', async (path) => {
    const { status, body } = await raw(path);
    expect(body).not.toMatch(/secret_total|mongodb|process_cpu/);
    expect({ path, refused: status >= 400 || body.includes('"url":') }).toEqual({ path, refused: true });
  });

  it('answers operations on a port of their own', async () =>
    expect(await (await fetch(`${market.operationsUrl}/metrics`)).text()).toContain(
      'gateway_rate_limited_total',
    ));

  it('is ready once all services are, and lists each without addresses', async () => {
    const response = await ask('/api/health/ready');
    const text = await response.text();
    expect(response.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({
      state: 'failing',
      services: {
        accounts: { state: 'unreachable' },
        catalogue: { state: 'ready' },
        'matching-worker': { state: 'ready' },
      },
    });
    expect(text).not.toContain('10.0.0.1');
  });

  it('S12: sends security headers, without inline scripts', async () => {
    const { headers } = await ask('/api/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('has a reference page without third parties', async () => {
    const page = await (await ask('/api/docs')).text();
    const linked = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    const answers = await Promise.all(linked.map(async (path) => (await ask(path)).status));
    expect(linked.every((path) => path.startsWith('/api/docs/'))).toBe(true);
    expect(answers).toEqual([200, 200, 200]);
    expect(page).not.toMatch(/<script>|\son\w+=/);
  });

  it('gives no half of the API document', async () =>
    expect(await problem(await ask('/api/openapi.json'))).toMatchObject({
      status: 503,
      body: { code: 'upstream-unavailable', service: 'accounts' },
    }));
});

describe('with all services there', () => {
  it('the gateway is ready and has one API document', async () => {
    const accounts = await startUpstream();
    const whole = await startGateway({ ACCOUNTS_URL: accounts.url });
    const [ready, document] = await Promise.all([
      ask('/api/health/ready', {}, whole.url),
      ask('/api/openapi.json', {}, whole.url),
    ]);
    expect(ready.status).toBe(200);
    expect(await document.json()).toMatchObject({
      paths: { [listings]: { get: {} } },
      components: { schemas: { Problem: { type: 'object' } } },
    });
    await whole.stop();
    await accounts.stop();
  });
});

describe('a live stream', () => {
  it('comes through as it is written, with the place to go on from', async () => {
    const abort = new AbortController();
    const response = await ask('/api/v1/stream', { signal: abort.signal, headers: { 'last-event-id': '7' } });
    expect(await firstChunk(response)).toBe('id: 7\ndata: hello\n\n');
    abort.abort();
    await until(() => market.upstream.state.openStreams === 0);
  });

  it('is one of hundreds at the same time, none of which waits for another to end', async () => {
    const abort = new AbortController();
    const headers = { 'last-event-id': '7' };
    const streams = Array.from({ length: 300 }, async () =>
      firstChunk(await ask('/api/v1/stream', { signal: abort.signal, headers })),
    );
    const first = await Promise.all(streams);
    expect(new Set(first)).toEqual(new Set(['id: 7\ndata: hello\n\n']));
    expect(market.upstream.state.openStreams).toBe(300);
    abort.abort();
    await until(() => market.upstream.state.openStreams === 0);
  });

  it('is ended when the gateway stops, at once', async () => {
    const own = await startGateway();
    const headers = await own.bearer('buyer');
    const response = await fetch(`${own.url}/api/v1/stream`, { headers });
    await firstChunk(response);
    const started = Date.now();
    await own.stop();
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

async function firstChunk(response: Response): Promise<string | undefined> {
  const first = await response.body?.pipeThrough(new TextDecoderStream()).getReader().read();
  return first?.value;
}

async function until(met: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!met()) {
    if (Date.now() > deadline) throw new Error('did not come to pass within 5 s');
    await sleep(20);
  }
}

/** Without the tidying of addresses that fetch does. */
function raw(path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(market.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers: bearer }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
