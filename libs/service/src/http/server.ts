import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceContext } from '../definition.ts';
import { defaultBodyLimit, limitBodiesByRoute } from './body-limit.ts';
import { readJsonOnly } from './json-body.ts';
import { partFromClients } from './part-from-clients.ts';
import { logRequests } from './request-log.ts';
import { sendProblem } from './send-problem.ts';
import { openTrace, traceRequests } from './request-trace.ts';

/** Fastify with what every service needs before its own routes. */
export function httpServer({ logger, metrics, settings }: ServiceContext): FastifyAdapter {
  const adapter = new ProblemAdapter({
    bodyLimit: defaultBodyLimit,
    ...(settings.TRUSTED_PROXIES && { trustProxy: settings.TRUSTED_PROXIES }),
    // While stopping, what still comes on an open connection is answered, and the connection closed after it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    // An address that is none meets no hook and no handler.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      openTrace(request, reply, () => sendProblem(error, request, reply, logger)),
  });
  const server = adapter.getInstance();
  traceRequests(server);
  logRequests(server, logger, metrics);
  limitBodiesByRoute(server);
  readJsonOnly(server);
  partFromClients(server);
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, logger));
  return adapter;
}

/** Our error handler is there from the start, so that plugins' own scopes have it, too; Nest's would come after them. */
class ProblemAdapter extends FastifyAdapter {
  override setErrorHandler() {
    return this.getInstance();
  }
}
