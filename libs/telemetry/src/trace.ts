import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Where in which trace the running code is: ids of W3C Trace Context, lower-case hex. */
export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId?: string;
}

const running = new AsyncLocalStorage<Trace>();
const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** A span below the one named by a `traceparent` header, or the first of a new trace where it is absent or malformed. */
export function childOf(traceparent: string | undefined): Trace {
  const [, traceId, parentId] = form.exec(traceparent ?? '') ?? [];
  return traceId && parentId ? { traceId, spanId: hex(8), parentId } : { traceId: hex(16), spanId: hex(8) };
}

/** Runs the work as a span below `traceparent`; whatever it awaits, logs, publishes or queues belongs to that trace. */
export const inTrace = <Result>(traceparent: string | undefined, work: () => Result): Result =>
  running.run(childOf(traceparent), work);

export const currentTrace = (): Trace | undefined => running.getStore();

/** The running span as a `traceparent` header (https://www.w3.org/TR/trace-context/); a new trace where none runs. */
export function traceparent(): string {
  const { traceId, spanId } = currentTrace() ?? childOf(undefined);
  return `00-${traceId}-${spanId}-01`;
}
