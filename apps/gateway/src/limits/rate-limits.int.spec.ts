import { eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '../testing/start-gateway.ts';

let market: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  market = await startGateway({
    LIMIT_READS: '3',
    LIMIT_WRITES: '2',
    LIMIT_BULKS: '1',
    LIMIT_STAFF_FACTOR: '5',
  });
  // A gateway starts without Redis, too, and limits nobody until it has answered.
  await eventually(async () => {
    const headers = await market.bearer('buyer');
    expect(await statuses(4, { headers })).toContain(429);
  });
});
afterAll(() => market.stop());

const listings = '/api/v1/listings';
type Sent = { url?: string; path?: string; method?: string; headers: Record<string, string> };
const ask = ({ url = market.url, path = listings, method = 'GET', headers }: Sent) =>
  fetch(`${url}${path}`, { method, headers });
async function statuses(count: number, sent: Sent): Promise<number[]> {
  const seen = [];
  for (let at = 0; at < count; at++) seen.push((await ask(sent)).status);
  return seen;
}

describe('requests are limited', () => {
  it('per member, with a problem that says when to go on', async () => {
    const headers = await market.bearer('buyer');
    expect(await statuses(3, { headers })).toEqual([200, 200, 200]);
    const refused = await ask({ headers });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await refused.json()).toMatchObject({ code: 'rate-limited', status: 429 });
  });

  it('apart for reading, writing and bulk', async () => {
    const headers = await market.bearer('exhibitor');
    expect(await statuses(4, { headers })).toEqual([200, 200, 200, 429]);
    expect(await statuses(3, { headers, method: 'POST' })).toEqual([200, 200, 429]);
    expect(await statuses(2, { headers, method: 'POST', path: `${listings}/bulk` })).toEqual([200, 429]);
  });

  it('less for staff', async () => {
    const headers = await market.bearer('operator');
    expect(await statuses(16, { headers })).toEqual([...Array.from({ length: 15 }, () => 200), 429]);
  });

  it('by address where the token is bad', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    expect(await statuses(4, { headers })).toEqual([401, 401, 401, 429]);
  });

  it('not at all while Redis is away, and that is counted', async () => {
    const own = await startGateway({ LIMIT_READS: '1', REDIS_URL: 'redis://127.0.0.1:9' });
    const headers = await own.bearer('buyer');
    expect(await statuses(3, { url: own.url, headers })).toEqual([200, 200, 200]);
    const figures = await (await fetch(`${own.operationsUrl}/metrics`)).text();
    expect(figures).toMatch(/^gateway_unlimited_total\{.*\} 3$/m);
    await own.stop();
  });
});
