import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@marquee/testing/eventually';
import { like } from '@marquee/testing/like';
import type { Call, MarketClient } from './market-client.ts';
import { OtlpReceiver, type ReceivedSpan } from './otlp-receiver.ts';
import { OwnMarket } from './own-market.ts';
import { brief, content, draft, enrol, freshSlug, organiser, type Trader } from './traders.ts';
import { match } from './trading.ts';

const sendTraces = pathToFileURL(join(import.meta.dirname, '../../libs/telemetry/dist/send-traces.js')).href;
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const callersSpan = '00f067aa0ba902b7';

let receiver: OtlpReceiver;
let own: OwnMarket;
let market: MarketClient;
let answeredTraceId: string | null;
let seller: Trader;

beforeAll(async () => {
  receiver = await OtlpReceiver.open();
  own = await OwnMarket.open({ ...receiver.env, NODE_OPTIONS: `--import=${sendTraces}` });
  market = await own.start();
  const slug = freshSlug();
  seller = await enrol(market, ['exhibitor']);
  const buyer = await enrol(market, ['buyer']);
  await brief(market, buyer, slug);
  const { id, revision } = await draft(market, seller, content(slug));
  const headers = { traceparent: `00-${traceId}-${callersSpan}-01` };
  const published = await market.call(`POST /api/v1/listings/${id}/publish`, {
    as: seller,
    revision,
    headers,
  });
  answeredTraceId = published.headers.get('x-trace-id');
  await match(market, buyer, slug);
});
afterAll(async () => {
  await own[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

const ofTrace = () => receiver.spans.filter((span) => span.traceId === traceId);
const span = (wanted: string | RegExp) =>
  eventually(() => {
    const found = ofTrace().find(({ name }) =>
      typeof wanted === 'string' ? name === wanted : wanted.test(name),
    );
    if (!found)
      throw new Error(
        `no ${String(wanted)} among ${ofTrace()
          .map(({ name }) => name)
          .join(', ')}`,
      );
    return found;
  }, 20_000);

/** Names from the span up to the caller's. */
function wayUp({ spanId, name, parentSpanId }: ReceivedSpan): string[] {
  if (parentSpanId === callersSpan) return [name, 'the caller'];
  const parent = ofTrace().find((one) => one.spanId === parentSpanId && one.spanId !== spanId);
  return [name, ...(parent ? wayUp(parent) : ['?'])];
}

describe('traces that are sent by OpenTelemetry', () => {
  it('go by the id that the caller gave and the answer names', () => expect(answeredTraceId).toBe(traceId));

  it('have the request at the gateway and at the service', async () => {
    const atService = await span('POST /api/v1/listings/:listingId/publish');
    expect(wayUp(atService).at(-1)).toBe('the caller');
    expect(wayUp(atService).length).toBeGreaterThan(2);
  });

  it('have what the service did in MongoDB, without its values', async () => {
    const inMongo = await eventually(() => {
      const found = ofTrace().filter(({ by }) => by.includes('mongodb'));
      expect(found.length).toBeGreaterThan(2);
      return found;
    }, 20_000);
    expect(JSON.stringify(inMongo)).not.toContain('The Long Quiet');
  });

  it('go on through Kafka', async () => {
    const told = await span('publish catalogue.listing.v1');
    expect(wayUp(told)).toContain('POST /api/v1/listings/:listingId/publish');
    const heard = await span('handle catalogue.listing-published');
    expect(wayUp(heard)).toContain('POST /api/v1/listings/:listingId/publish');
  });

  it('go on through the job, and what it told, to the inbox', async () => {
    const job = await span(/^run matching\./);
    expect(wayUp(job)).toContain('handle catalogue.listing-published');
    const inbox = await span('handle matching.suggestion-made');
    expect(wayUp(inbox)).toEqual(like.arrayContaining([job.name, 'the caller']));
  });

  it('have the id that the log lines of the same work have', () => {
    const lines = own.log.filter((line) => line.includes(`"traceId":"${traceId}"`));
    expect(lines.some((line) => line.includes('"service":"catalogue"'))).toBe(true);
  });

  it('leave out probes', () =>
    expect(receiver.spans.filter(({ name }) => /health|metrics/.test(name))).toEqual([]));
});

describe('S09', () => {
  const marker = `zq${randomBytes(5).toString('hex')}`;
  const email = `${marker}@example.com`;
  const enrolling = () => ({
    ...{ id: randomUUID(), companyId: seller.companyId, name: `Person ${marker}`, email },
    ...{ zone: 'Asia/Hong_Kong', locale: 'en', roles: ['exhibitor'] },
  });

  /** Resolves once the spans of the requests at the gateway and at the service, of these names, have come. */
  async function asked(route: string, call: Call, names: readonly string[]): Promise<void> {
    const ownTrace = randomBytes(16).toString('hex');
    const headers = {
      traceparent: `00-${ownTrace}-${callersSpan}-01`,
      ...{ 'user-agent': marker, 'x-forwarded-for': marker, 'x-forwarded-host': `${marker}.example` },
    };
    await market.call(route, { ...call, headers });
    await eventually(() => {
      const told = receiver.spans.filter(({ by, traceId: of }) => of === ownTrace && /-http$/.test(by));
      expect(told.map(({ name }) => name).sort()).toEqual([...names].sort());
    }, 20_000);
  }

  it('no secret and no personal datum that a request brings stands in a trace', async () => {
    const requests: readonly (readonly [route: string, rest: string, call: Call, told?: string[]])[] = [
      ['GET /api/v1/members', `?search=${marker}`, { as: organiser }],
      ['GET /api/v1/members', `?search=${encodeURIComponent(email)}`, { as: organiser }],
      ['GET /api/v1/me', `?access_token=${marker}`, {}],
      ['GET /api/v1/unsubscribe', `/${marker}`, {}, ['/api/v1/unsubscribe/*', '/api/v1/unsubscribe/:token']],
      ['GET /api/v1/ops', `/board/enter?ticket=${marker}`, {}, ['/api/v1/ops/*', '/api/v1/ops/board/enter']],
      ['GET /api/v1', `/${marker}`, {}, ['/*']],
      ['POST /api/v1/members', '', { as: organiser, body: enrolling() }],
      ['POST /api/v1/members', '', { as: organiser, body: enrolling() }],
      [
        'POST /api/auth',
        '/sign-in/email',
        { body: { email, password: marker } },
        ['/api/auth/*', '/api/auth/sign-in/email'],
      ],
    ];
    for (const [route, rest, call, told] of requests) {
      const [method] = route.split(' ');
      await asked(route + rest, call, told?.map((path) => `${method} ${path}`) ?? [route, route]);
    }
    expect(receiver.texts.filter((text) => text.includes(marker))).toEqual([]);
  });

  it('nor an address of whoever asked, nor the words of an error', () => {
    const text = receiver.texts.join('');
    expect(text).not.toMatch(/"(?:url\.(?:full|path|query)|client\.address|network\.peer\.address)"/);
    expect(text).not.toContain('"exception.message"');
    expect(text).not.toMatch(/"status":\{[^}]*"message"/);
  });
});
