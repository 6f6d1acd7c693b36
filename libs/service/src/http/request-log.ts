import type { Logger, Metrics } from '@marquee/telemetry';
import type { FastifyInstance } from 'fastify';
import { inScopeOf } from './request-trace.ts';

/** Probes and scrapes would drown the rest. */
const quiet = /^(\/api)?\/(health|metrics)\b/;

/** A line and a figure per request, by the route's pattern: addresses, queries and bodies may hold what is private. */
export function logRequests(server: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const duration = metrics.duration('http_request_duration_seconds', 'HTTP requests, until the last byte', [
    'method',
    'route',
    'status',
  ]);
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    duration.observe({ method, route, status: String(status) }, reply.elapsedTime / 1_000);
    inScopeOf(request, () => {
      const line = { method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 };
      if (quiet.test(route)) logger.trace(line, 'request');
      else if (status >= 500) logger.error(line, 'request');
      else logger.info(line, 'request');
    });
    done();
  });
}
