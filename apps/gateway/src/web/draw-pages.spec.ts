import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, Metrics } from '@marquee/telemetry';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveWeb } from './serve-web.ts';

/* What the gateway does for whatever draws pages; that which does is shown by e2e/src/web/drawn-page.e2e.spec.ts. */

/** Shows what it is given, and what the API answers. */
const renderer = `
export async function renderPage({ url, cookies, languages, ask, template }) {
  if (url === '/briefs') return undefined;
  const answer = await ask(new Request('http://market.invalid/api/v1/' + (url === '/slow' ? 'slow' : 'me?of=all')));
  return template + JSON.stringify({ url, cookies, languages, status: answer.status, api: await answer.json() });
}`;

let folder: string;
let server: FastifyInstance;
let metrics: Metrics;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'server'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'server/render-page.js'), renderer);
  await writeFile(join(folder, 'drawn.html'), 'drawn ');
  await writeFile(join(folder, 'index.html'), 'plain');
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  metrics = new Metrics('spec');
  server = fastify({ trustProxy: '10.0.0.7' });
  server.get('/api/v1/me', ({ headers, ip, url }) => ({ url, ip, headers }));
  server.get('/api/v1/slow', () => new Promise((resolve) => setTimeout(resolve, 2_000, {})));
  const logger = createLogger({ service: 'spec', level: 'silent' });
  const settings = { DRAW_AT_ONCE: 2, DRAW_WITHIN_MS: 300 };
  await serveWeb(server, { logger, metrics, settings }, folder);
  return () => server.close();
});

const visit = (url: string, headers: Record<string, string> = { cookie: 'session=s1' }) =>
  server.inject({ url, headers: { accept: 'text/html', ...headers }, remoteAddress: '10.0.0.7' });

it('asks the API as the visitor would, and keeps the page nowhere', async () => {
  const page = await visit('/matches?state=kept', {
    cookie: 'session=s1',
    host: 'market.example',
    'accept-language': 'zh-HK, zh;q=0.9',
    'x-forwarded-for': '192.0.2.1',
    'if-none-match': '"old"',
    'sec-fetch-mode': 'navigate',
  });
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
  });
  const given: unknown = JSON.parse(page.body.slice('drawn '.length));
  expect(given).toMatchObject({
    url: '/matches?state=kept',
    cookies: 'session=s1',
    languages: ['zh-HK', 'zh'],
    status: 200,
    api: {
      url: '/api/v1/me?of=all',
      ip: '192.0.2.1',
      headers: { cookie: 'session=s1', host: 'market.example', accept: 'application/json' },
    },
  });
  expect(page.body).not.toContain('if-none-match');
  expect(await metrics.registry.metrics()).toContain('gateway_pages_total{served="drawn"');
});

it.each([
  ['nobody is signed in', '/matches', {}, undefined],
  ['the web app draws no such screen', '/briefs', undefined, 'plain'],
  [
    'a script of another site asks',
    '/matches',
    { cookie: 'session=s1', 'sec-fetch-mode': 'no-cors' },
    undefined,
  ],
  ['the API takes too long', '/slow', undefined, 'given-up'],
])('gives the plain page where %s', async (_, url, headers, served) => {
  const page = await visit(url, headers);
  expect([page.statusCode, page.body]).toEqual([200, 'plain']);
  const counted = await metrics.registry.metrics();
  if (served === undefined) expect(counted).not.toContain('gateway_pages_total{');
  else expect(counted).toContain(`gateway_pages_total{served="${served}"`);
});

it('gives the plain page to whoever comes while as many are drawn as may be at once', async () => {
  const pages = await Promise.all([visit('/slow'), visit('/slow'), visit('/matches')]);
  expect(pages.map(({ body }) => body)).toEqual(['plain', 'plain', 'plain']);
  expect(await metrics.registry.metrics()).toContain('gateway_pages_total{served="busy"');
  expect((await visit('/matches')).body).toContain('drawn');
});
