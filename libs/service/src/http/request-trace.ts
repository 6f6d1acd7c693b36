import { AsyncLocalStorage } from 'node:async_hooks';
import { currentTrace, inTrace, nameRequestSpan, type Trace } from '@marquee/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

type Scope = <Result>(work: () => Result) => Result;
const scopes = new WeakMap<FastifyRequest['raw'], { readonly trace: Trace; readonly scope: Scope }>();

export const traceOf = (request: Pick<FastifyRequest, 'raw'>): Trace | undefined =>
  scopes.get(request.raw)?.trace;

/** The request runs in its trace (W3C `traceparent`, or a new one), and its answer says which in `x-trace-id`. */
export function openTrace(request: FastifyRequest, reply: FastifyReply, work: () => void): void {
  const header = request.headers['traceparent'];
  inTrace(Array.isArray(header) ? undefined : header, () => {
    const trace = currentTrace();
    if (trace) {
      scopes.set(request.raw, { trace, scope: AsyncLocalStorage.snapshot() });
      void reply.header('x-trace-id', trace.traceId);
      nameRequestSpan(request.method, request.routeOptions?.url ?? 'none');
    }
    work();
  });
}

export function traceRequests(server: FastifyInstance): void {
  server.addHook('onRequest', openTrace);
  // Reading the body leaves the scope: its chunks come in the scope of the connection.
  server.addHook('preValidation', (request, _reply, done) => inScopeOf(request, done));
}

/** Runs the work in the trace of the request. */
export function inScopeOf(request: Pick<FastifyRequest, 'raw'>, work: () => void): void {
  const scoped = scopes.get(request.raw);
  if (scoped) scoped.scope(work);
  else work();
}
