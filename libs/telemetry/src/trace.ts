import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { runInSpan, spanNow, tellSpan, type SpanOptions } from './span.ts';

/** Where in which trace the running code is: ids of W3C Trace Context, lower-case hex. */
export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId?: string;
  /** Who began the trace does not want it to be sent. */
  readonly unsampled?: true;
}

const running = new AsyncLocalStorage<Trace>();
const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]([0-9a-f])$/;

/** The span that a `traceparent` header names; undefined where it is absent or malformed. */
function named(traceparent: string | undefined): Trace | undefined {
  const [, traceId, spanId, flags = '1'] = form.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId) return undefined;
  // The lowest bit says "sampled".
  return { traceId, spanId, ...(parseInt(flags, 16) % 2 === 0 && { unsampled: true }) };
}

/** A span below the one named by a `traceparent` header, or the first of a new trace where it is absent or malformed. */
export function childOf(traceparent: string | undefined): Trace {
  const parent = named(traceparent);
  if (!parent) return { traceId: hex(16), spanId: hex(8) };
  const { traceId, spanId: parentId, unsampled } = parent;
  return { traceId, spanId: hex(8), parentId, ...(unsampled && { unsampled }) };
}

/**
 * Runs the work as a span below `traceparent`; whatever it awaits, logs, publishes or queues belongs to that trace.
 * Where traces are sent (docs/operations.md), the span is the one that the instrumentation of HTTP has begun, or, with
 * `span`, one of that name.
 */
export function inTrace<Result>(
  traceparent: string | undefined,
  work: () => Result,
  span?: SpanOptions,
): Result {
  if (span) {
    const parent = named(traceparent);
    return runInSpan(parent, span, (sent) => running.run(sent ?? childOf(traceparent), work));
  }
  return running.run(spanNow() ?? childOf(traceparent), work);
}

/** Says, where traces are sent, that a step was made just now for the trace of another, such as to publish its event. */
export const stepTaken = (traceparent: string, span: SpanOptions, startedAt: Date): void =>
  tellSpan(named(traceparent), span, startedAt);

export const currentTrace = (): Trace | undefined => running.getStore();

/** The running span as a `traceparent` header (https://www.w3.org/TR/trace-context/); a new trace where none runs. */
export function traceparent(): string {
  const { traceId, spanId, unsampled } = currentTrace() ?? childOf(undefined);
  return `00-${traceId}-${spanId}-${unsampled ? '00' : '01'}`;
}
