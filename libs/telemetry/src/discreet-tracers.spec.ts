import {
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type SpanOptions,
  type Tracer,
} from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import { DiscreetTracers } from './discreet-tracers.ts';

/** Takes what a library begins a span with and says of it; resolves with what gets through to the collector. */
function toldBy(options: SpanOptions, say: (span: Span) => unknown = () => undefined): string {
  const told: unknown[] = [];
  const nothing = trace.wrapSpanContext({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 1 });
  const recording = new Proxy(nothing, {
    get: (span, key) =>
      key === 'spanContext'
        ? () => span.spanContext()
        : (...said: readonly unknown[]) => void told.push([key, ...said]),
  });
  const tracer: Tracer = {
    startSpan: (...begun) => {
      told.push(begun.slice(0, 2));
      return recording;
    },
    startActiveSpan: () => {
      throw new Error('begun by startSpan');
    },
  };
  new DiscreetTracers({ getTracer: () => tracer }).getTracer('any').startActiveSpan('POST', options, say);
  return JSON.stringify(told);
}

describe('a span', () => {
  it('says what was done', () => {
    const attributes = { 'http.request.method': 'GET', 'db.operation.name': 'find' };
    const told = toldBy({ attributes }, (span) => span.setAttribute('http.route', '/members/:id'));
    for (const text of ['POST', '"GET"', '"find"', '"/members/:id"']) expect(told).toContain(text);
  });

  it.each(['url.full', 'url.path', 'url.query', 'client.address', 'network.peer.address', 'any.new'])(
    'does not say %s',
    (key) => {
      const told = toldBy({ attributes: { [key]: 'secret' } }, (span) =>
        span.setAttribute(key, 'secret').setAttributes({ [key]: 'secret' }),
      );
      expect(told).not.toContain('secret');
    },
  );

  it('says where a call of ours went, and not what a caller writes as ours', () => {
    const attributes = { 'server.address': 'there.example' };
    expect(toldBy({ kind: SpanKind.CLIENT, attributes })).toContain('there.example');
    expect(toldBy({ kind: SpanKind.SERVER, attributes })).not.toContain('there.example');
  });

  it('says that it failed and of which kind the error is, not its words', () => {
    const told = toldBy({}, (span) => {
      const message = 'E11000 duplicate key: { email: "secret" }';
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      span.recordException(new TypeError(message));
      span.addEvent('failed', { message });
    });
    expect(told).not.toContain('secret');
    expect(told).toContain(`{"code":${SpanStatusCode.ERROR}}`);
    expect(told).toContain('"error.type","TypeError"');
  });

  it('is the one around the work that it is begun for', () => {
    let within: string | undefined;
    toldBy({}, (span) => (within = span.spanContext().spanId));
    expect(within).toBe('b'.repeat(16));
  });
});
