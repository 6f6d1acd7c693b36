import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '@marquee/contracts';
import type { Logger } from '@marquee/telemetry';
import { bulkBodyLimit } from './body-limit.ts';
import { problemOf, refusalOf } from './problem.ts';
import { traceOf } from './request-trace.ts';

/** What ends work that nobody waits for any more, by the name that Node and undici give it. */
const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Answers with a problem document; a fault of ours is logged with its stack. A client that has left hears nothing. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  if (reply.raw.destroyed && isAbort(error)) {
    logger.debug({ route: request.routeOptions.url }, 'the client left before its answer');
    return;
  }
  const refusal = refusalOf(error);
  if (!refusal) logger.error({ err: error, route: request.routeOptions.url }, 'request failed');
  // The answer has begun (a stream): all that is left is to break it off, so that nobody takes it for whole.
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const problem = problemOf(refusal, traceOf(request)?.traceId);
  const comeBack = comeBackAfter(problem);
  if (comeBack !== undefined) void reply.header('retry-after', String(comeBack));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="marquee"');
  void reply
    .removeHeader('etag')
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body));
  if (request.raw.complete) return void reply.send(problem);
  // Refused before its body was read: what else comes on this connection would be the rest of it.
  void reply.header('connection', 'close');
  void restOf(request.raw).then(() => reply.send(problem));
}

/** What is away is usually back soon; a client that asks at once only adds to the rush. */
const whenAwaySeconds = 2;

/** Seconds after which it is worth asking again; undefined where that would change nothing. */
function comeBackAfter({ status, retryAfterSeconds }: Problem): number | undefined {
  if (typeof retryAfterSeconds === 'number') return retryAfterSeconds;
  return status === 503 ? whenAwaySeconds : undefined;
}

const restLimit = 2 * bulkBodyLimit;
const restPatienceMs = 2_000;

/** What the client still sends, thrown away: closed on while it talks, it would not hear the answer. */
function restOf(body: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = restLimit;
    setTimeout(resolve, restPatienceMs).unref();
    for (const end of ['end', 'close', 'error']) body.once(end, () => resolve());
    body.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) resolve();
    });
    body.resume();
  });
}
