import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem, type Role } from '@marquee/contracts';
import { TokenKeys } from '@marquee/testing/tokens';
import { MarketClient } from './market-client.ts';

const root = join(import.meta.dirname, '../..');
const limits = { LIMIT_READS: '5', LIMIT_WRITES: '3', LIMIT_BULKS: '2', LIMIT_STAFF_FACTOR: '2' };

/** A second gateway with low limits, before the market that runs already. */
let gateway: ChildProcess;
let ended: Promise<unknown>;
let market: MarketClient;
beforeAll(async () => {
  const upstream = (await MarketClient.at()).url;
  const keys = await TokenKeys.in(join(root, '.engines/dev-keys'));
  const services = ['ACCOUNTS', 'CATALOGUE', 'MATCHING', 'MEETINGS', 'NOTIFICATION', 'MATCHING_WORKER'];
  gateway = spawn(process.execPath, ['apps/gateway/dist/main.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...keys.env,
      ...limits,
      ...Object.fromEntries(services.map((service) => [`${service}_URL`, upstream])),
      LOG_LEVEL: 'info',
      LOG_PRETTY: 'false',
      PORT: '0',
      OPERATIONS_PORT: '0',
      MARQUEE_PREFIX: `t${randomUUID().slice(0, 8)}-`,
    },
  });
  ended = new Promise((resolve) => gateway.once('exit', resolve));
  market = await MarketClient.at(await addressOf(gateway));
});
afterAll(async () => {
  gateway.kill('SIGTERM');
  await ended;
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('its output is not read');
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /"url":"(http:[^"]+)"/.exec(line) ?? [];
    if (url === undefined) continue;
    stdout.resume();
    return url;
  }
  throw new Error('the gateway ended before it was ready');
}

const someone = (...roles: Role[]) => ({ memberId: randomUUID(), companyId: randomUUID(), roles });

/** How many of so many requests are answered otherwise than with 429. */
async function passed(count: number, ask: () => ReturnType<typeof market.call>): Promise<number> {
  const answers = [];
  for (let at = 0; at < count; at++) answers.push(await ask());
  return answers.filter(({ status }) => status !== 429).length;
}

describe('requests beyond the limit', () => {
  it('are refused with a problem document that says when to go on', async () => {
    const as = someone('buyer');
    const ask = () => market.call('GET /api/v1/notifications/counts', { as });
    expect(await passed(5, ask)).toBe(5);
    const { status, headers, body } = await ask();
    expect(status).toBe(429);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = Problem.parse(body);
    expect(problem).toMatchObject({ code: 'rate-limited', traceId: headers.get('x-trace-id') });
    const retryAfter = Number(headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(problem['retryAfterSeconds']).toBe(retryAfter);
  });

  it('are counted by person, and by what they do', async () => {
    const as = someone('buyer');
    const write = () => market.call('POST /api/v1/profiles', { as, body: {} });
    const read = () => market.call('GET /api/v1/profiles', { as });
    expect(await passed(6, write)).toBe(3);
    expect(await passed(8, read)).toBe(5);
    expect((await market.call('GET /api/v1/profiles', { as: someone('buyer') })).status).toBe(200);
  });

  it('are more for those who run the market, and few in bulk', async () => {
    const as = someone('organiser');
    expect(await passed(12, () => market.call('GET /api/v1/companies', { as }))).toBe(10);
    expect(await passed(6, () => market.call('POST /api/v1/works/bulk', { as, body: {} }))).toBe(4);
  });

  it('of nobody and of bad tokens are counted by address together', async () => {
    const headers = { authorization: 'Bearer a.b.c' };
    const nobody = await passed(3, () => market.call('GET /api/v1/me'));
    const guesses = await passed(10, () => market.call('GET /api/v1/me', { headers }));
    expect(nobody + guesses).toBe(5);
  });
});
