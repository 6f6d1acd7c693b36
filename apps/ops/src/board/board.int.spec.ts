import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardTicket } from '@marquee/contracts';
import { openOpsMarket, operator, type OpsMarket } from '../testing/ops-market.ts';

const path = '/api/v1/ops/board';
let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

const ask = (at: string, init: RequestInit = {}) =>
  fetch(`${ops.market.service('ops').url}${at}`, { redirect: 'manual', ...init });
const link = async () => (await ops.done<BoardTicket>(`POST ${path}/tickets`)).url;
async function visit(): Promise<{ cookie: string }> {
  const entered = await ask(await link());
  return { cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

describe('S07 the board of queues', () => {
  it.each(['', '/', '/api/queues', '/queue/matching.score-listings', '/static/js/x.js'])(
    'shows nobody who has no ticket %s',
    async (at) => {
      const bearer = { authorization: `Bearer ${await ops.market.token(operator)}` };
      for (const headers of [{}, { cookie: 'marquee-board=guess' }, bearer])
        expect((await ask(`${path}${at}`, { headers })).status).toBe(401);
    },
  );

  it('sells tickets to operators alone', async () => {
    for (const roles of [['buyer'], ['exhibitor'], ['organiser']] as const)
      expect((await ops.market.call('ops', `POST ${path}/tickets`, { as: { roles } })).status).toBe(403);
  });

  it('is entered once by a ticket, which leaves a cookie of the board alone', async () => {
    const url = await link();
    const entered = await ask(url);
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe(`${path}/`);
    expect(entered.headers.get('set-cookie')).toMatch(
      /^marquee-board=[\w-]{43}; Path=\/api\/v1\/ops\/board; Max-Age=900; HttpOnly; SameSite=Strict$/,
    );
    expect((await ask(url)).status).toBe(403);
  });

  it('shows the queues, with scripts from here alone', async () => {
    const headers = await visit();
    const page = await ask(`${path}/`, { headers });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const html = await page.text();
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts)
      expect((await ask(`${path}/${script}`, { headers })).headers.get('content-type')).toContain(
        'javascript',
      );
    const queues = await (await ask(`${path}/api/queues`, { headers })).text();
    expect(queues).toContain('matching.score-listings');
    expect(queues).toContain('"readOnlyMode":true');
  });

  it.each([
    ['PUT', '/api/queues/pause'],
    ['PUT', '/api/queues/matching.score-listings/clean/completed'],
    ['POST', '/api/queues/matching.score-listings/add'],
    ['DELETE', '/api/queues/matching.score-listings'],
  ])('changes nothing: %s %s', async (method, at) => {
    const headers = await visit();
    const { status } = await ask(`${path}${at}`, { method, headers });
    expect([403, 404]).toContain(status);
  });

  it('gives a cookie that opens no route of the API', async () => {
    const headers = await visit();
    for (const route of ['overview', 'dead-letters', 'audit'])
      expect((await ask(`/api/v1/ops/${route}`, { headers })).status).toBe(401);
    const csrf = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' };
    expect((await ask('/api/v1/ops/dead-letters/replay', csrf)).status).toBe(401);
  });
});
