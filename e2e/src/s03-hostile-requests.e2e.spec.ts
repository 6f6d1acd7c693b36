import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem, Role } from '@marquee/contracts';
import type { Bearer } from '@marquee/testing/tokens';
import { ApiDocument, type Operation, type Schema } from './api-document.ts';
import { MarketClient, type Call } from './market-client.ts';
import { objectsIn, sample } from './sample.ts';

const market = await MarketClient.at();
const document = await ApiDocument.of(market);

const lists = document.operations.filter(({ query }) => query.length > 0);
const withBody = document.operations.flatMap((operation) =>
  operation.body ? [{ ...operation, body: operation.body }] : [],
);
const mebibyte = 1024 * 1024;
const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * mebibyte, ' ')));

/**
 * Someone new for each attack, so that no limit of one person's answers in the place of what is tested; also where nobody
 * need be anybody, for an address has its limit, too.
 */
const someone = ({ roles = ['buyer'] }: Operation): Bearer => ({
  memberId: randomUUID(),
  companyId: randomUUID(),
  roles: roles.map((role) => Role.parse(role)),
});

const addressOf = ({ route }: Operation): string => route.replace(/\{\w+\}/g, randomUUID());

/** As often a busy machine may be given another chance to be quick: what is truly slow is slow each time. */
const mostTries = 8;

/** The code of the refusal, which is a problem document, and quick. */
async function refused(route: string, call: Call): Promise<string> {
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    const { status, headers, body } = await market.call(route, call);
    const took = performance.now() - started;
    if (took > 1_000 && tries < mostTries) continue;
    expect(took).toBeLessThan(1_000);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(body)).toMatchObject({ status, traceId: headers.get('x-trace-id') });
    return `${status} ${body.code}`;
  }
}

describe('S03 a query', () => {
  describe.each(lists)('of $route', (operation) => {
    const ask = (query: string) => refused(`${addressOf(operation)}?${query}`, { as: someone(operation) });

    it.each(operation.query)('takes no operator, list or NUL as %s', async (name) => {
      const attacks = [`${name}[$gt]=`, `${name}[$where]=sleep(1000)`, `${name}=a&${name}=b`];
      for (const attack of attacks) expect(await ask(attack)).toMatch(/^400 (invalid-request|bad-)/);
      const { status } = await market.call(`${addressOf(operation)}?${name}=%00`, { as: someone(operation) });
      expect([200, 400]).toContain(status);
    });

    it('takes nothing that it does not know', async () =>
      expect(await ask('surprise=1')).toBe('400 invalid-request'));

    if (operation.query.includes('limit')) {
      // a file holds more than a page that is looked at
      const tooMany = operation.path.endsWith('/export') ? '10001' : '201';
      it.each(['0', '-1', tooMany, '1000000', '1e9', '1.5', 'all', ''])(
        'has no page of "%s"',
        async (limit) => expect(await ask(`limit=${limit}`)).toBe('400 invalid-request'),
      );
    }

    if (operation.query.includes('cursor')) {
      it.each([
        'x',
        encodeURIComponent('{"$gt":""}'),
        Buffer.from('{"$gt":""}').toString('base64url'),
        Buffer.from('{"score":{"$gt":0},"id":{"$ne":""}}').toString('base64url'),
        Buffer.from('['.repeat(300)).toString('base64url'),
        'A'.repeat(5_000),
      ])('has no cursor like case %#', async (cursor) =>
        expect(await ask(`cursor=${cursor}`)).toMatch(/^400 (bad-cursor|invalid-request)$/),
      );
    }
  });
});

describe.each(withBody)('S03 $route', (operation) => {
  const send = (call: Call) =>
    refused(addressOf(operation), { as: someone(operation), revision: 1, ...call });
  const isBulk = operation.path.endsWith('/bulk');

  it('takes no body beyond its size', async () => {
    const size = isBulk ? 16 * mebibyte : mebibyte;
    expect(await send({ raw: JSON.stringify({ filler: 'x'.repeat(size) }) })).toBe('413 payload-too-large');
  });

  it('takes no body that is nested deep', async () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await send({ raw: nested(33) })).toBe('400 nested-too-deep');
    expect(await send({ raw: nested(200_000) })).toMatch(/^400 (nested-too-deep|malformed-json)$/);
  });

  it('unpacks nothing', async () => {
    for (const encoding of ['gzip', 'br']) {
      expect(await send({ raw: bomb, headers: { 'content-encoding': encoding } })).toMatch(/^4(00|15) /);
    }
  });

  it('reads JSON alone', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/xml',
    ];
    for (const type of types) {
      expect(await send({ raw: '{}', headers: { 'content-type': type } })).toBe('415 unsupported-media-type');
    }
    for (const raw of ['{', '{"a":1,}', 'NaN', '\u0000', '{"a":"\u0000"}', '\ufeff{']) {
      expect(await send({ raw })).toBe('400 malformed-json');
    }
  });

  it('takes a list, a text or a number for no object', async () => {
    for (const raw of ['null', '[]', '"x"', '1', 'true', `[${'{},'.repeat(100_000)}{}]`]) {
      expect(await send({ raw })).toBe('400 invalid-request');
    }
  });

  if (!isBulk) {
    it('takes no operator in the place of a value', async () => {
      const operators = [{ $gt: '' }, { $where: 'sleep(1000)' }, { $ne: null }];
      for (const [at, field] of fieldsOf(operation).entries()) {
        const value = operators[at % operators.length];
        const body = { ...(sample(document, operation.body) as object), [field]: value };
        expect(await send({ body })).toBe('400 invalid-request');
      }
    });

    it('takes no lists beyond their length', async () => {
      const long = Array.from({ length: 2_000 }, () => 'x');
      const body = Object.fromEntries(fieldsOf(operation).map((field) => [field, long]));
      expect(await send({ body })).toBe('400 invalid-request');
    });
  } else {
    it('takes no more than 500 rows, and refuses each that is an operator', async () => {
      expect(await send({ body: { rows: Array.from({ length: 501 }, () => ({})) } })).toBe(
        '400 invalid-request',
      );
      const rows = [{ $gt: '' }, { id: { $ne: null } }, null, []];
      const { status, body } = await market.call<{ rows: { status: string }[] }>(addressOf(operation), {
        as: someone(operation),
        body: { rows },
      });
      expect({ status, rows: body.rows.map((row) => row.status) }).toEqual({
        status: 200,
        rows: rows.map(() => 'refused'),
      });
    });
  }
});

const fieldsOf = ({ body }: { body: Schema }): string[] =>
  objectsIn(document, body).length > 0 ? Object.keys(document.resolve(body).properties ?? {}) : [];

describe('S03 an address', () => {
  it.each([
    '/api/v1/listings/%00',
    '/api/v1/listings/..%2f..%2fme',
    '/api/v1/listings/$ne',
    `/api/v1/listings/${'x'.repeat(5_000)}`,
    '/api/v1/listings/%zz',
    '/api/v1/nothing',
    '/metrics',
    '/health/ready',
    '/openapi.json',
  ])('that is none (case %#)', async (path) => {
    const as = { memberId: randomUUID(), companyId: randomUUID(), roles: ['exhibitor'] as const };
    expect(await refused(`GET ${path}`, { as })).toMatch(/^4(00|04|14) /);
  });
});

afterAll(async () => {
  expect(await market.done('GET /api/health/ready')).toMatchObject({ state: 'ready' });
});
