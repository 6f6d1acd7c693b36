import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@marquee/telemetry';
import { problemOf, refusalOf } from './problem.ts';
import { traceOf } from './request-trace.ts';

/** Answers with a problem document; a fault of ours is logged with its stack. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  const refusal = refusalOf(error);
  if (!refusal) logger.error({ err: error, route: request.routeOptions.url }, 'request failed');
  // The answer has begun (a stream): all that is left is to break it off, so that nobody takes it for whole.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const problem = problemOf(refusal, traceOf(request)?.traceId);
  // Refused before its body was read: what else comes on this connection would be the rest of it.
  if (!request.raw.complete) void reply.header('connection', 'close');
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="marquee"');
  void reply
    .removeHeader('etag')
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem);
}
