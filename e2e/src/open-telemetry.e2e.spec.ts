import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@marquee/testing/eventually';
import { like } from '@marquee/testing/like';
import type { MarketClient } from './market-client.ts';
import { OtlpReceiver, type ReceivedSpan } from './otlp-receiver.ts';
import { OwnMarket } from './own-market.ts';
import { brief, content, draft, enrol, freshSlug } from './traders.ts';
import { match } from './trading.ts';

const sendTraces = pathToFileURL(join(import.meta.dirname, '../../libs/telemetry/dist/send-traces.js')).href;
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const callersSpan = '00f067aa0ba902b7';

let receiver: OtlpReceiver;
let own: OwnMarket;
let market: MarketClient;
let answeredTraceId: string | null;

beforeAll(async () => {
  receiver = await OtlpReceiver.open();
  own = await OwnMarket.open({ ...receiver.env, NODE_OPTIONS: `--import=${sendTraces}` });
  market = await own.start();
  const slug = freshSlug();
  const [seller, buyer] = [await enrol(market, ['exhibitor']), await enrol(market, ['buyer'])];
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
