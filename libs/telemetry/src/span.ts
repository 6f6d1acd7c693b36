import {
  context,
  isSpanContextValid,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Span,
} from '@opentelemetry/api';

/* OpenTelemetry's side of traces: without `send-traces.ts` its interface does nothing, and so do these. */

export interface SpanOptions {
  /** Few of them: what differs from one to the next goes into the attributes. */
  readonly name: string;
  readonly kind: 'consumer' | 'producer';
  /** https://opentelemetry.io/docs/specs/semconv/messaging/ */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

interface SpanIds {
  readonly traceId: string;
  readonly spanId: string;
  readonly unsampled?: true;
}

const kinds = { consumer: SpanKind.CONSUMER, producer: SpanKind.PRODUCER };

function idsOf(span: Span): SpanIds | undefined {
  const spanContext = span.spanContext();
  if (!isSpanContextValid(spanContext)) return undefined;
  const { traceId, spanId, traceFlags } = spanContext;
  return { traceId, spanId, ...((traceFlags & TraceFlags.SAMPLED) === 0 && { unsampled: true as const }) };
}

/** The span that an instrumentation has begun around the running code. */
export function spanNow(): SpanIds | undefined {
  const span = trace.getActiveSpan();
  return span && idsOf(span);
}

/** Names the span of the request in hand, once its route is known: an address would be another name each time. */
export function nameRequestSpan(method: string, route: string): void {
  const span = trace.getActiveSpan();
  span?.updateName(`${method} ${route}`);
  span?.setAttribute('http.route', route);
}

/** Runs the work within a span of its own, which ends with it; `undefined` where no spans are sent. */
export function runInSpan<Result>(
  parent: SpanIds | undefined,
  options: SpanOptions,
  work: (ids: SpanIds | undefined) => Result,
): Result {
  const below = contextBelow(parent);
  const { name, kind, attributes = {} } = options;
  const span = trace.getTracer('marquee').startSpan(name, { kind: kinds[kind], attributes }, below);
  const ids = idsOf(span);
  // Without an SDK a span is the parent itself, or none.
  if (!ids || ids.spanId === parent?.spanId) return work(undefined);
  return context.with(trace.setSpan(below, span), () => endWith(span, () => work(ids)));
}

/** A step that has been made for somebody else's trace, such as publishing what another stored. */
export function tellSpan(parent: SpanIds | undefined, options: SpanOptions, startedAt: Date): void {
  const { name, kind, attributes = {} } = options;
  const tracer = trace.getTracer('marquee');
  tracer.startSpan(name, { kind: kinds[kind], attributes, startTime: startedAt }, contextBelow(parent)).end();
}

/** Sends what has not been sent yet; for a process that ends. */
export async function flushTraces(): Promise<void> {
  const provider = trace.getTracerProvider();
  await flush(provider instanceof ProxyTracerProvider ? provider.getDelegate() : provider);
}

export async function flush(provider: object): Promise<void> {
  if (canFlush(provider)) await provider.forceFlush();
}

const canFlush = (provider: object): provider is { forceFlush(): Promise<void> } =>
  'forceFlush' in provider && typeof provider.forceFlush === 'function';

function contextBelow(parent: SpanIds | undefined) {
  if (!parent) return ROOT_CONTEXT;
  const { unsampled, ...ids } = parent;
  const traceFlags = unsampled ? TraceFlags.NONE : TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { ...ids, traceFlags, isRemote: true });
}

function endWith<Result>(span: Span, work: () => Result): Result {
  const failed = (error: unknown): never => {
    // No message: it may name what is private. The log has it, by the trace.
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  };
  let later = false;
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    later = true;
    return result.catch(failed).finally(() => span.end()) as Result;
  } catch (error) {
    return failed(error);
  } finally {
    if (!later) span.end();
  }
}
