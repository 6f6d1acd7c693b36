import httpProxy from '@fastify/http-proxy';
import { Refusal } from '@marquee/contracts';
import type { Upstream } from '@marquee/service';
import { traceparent, type Logger } from '@marquee/telemetry';
import type { FastifyInstance } from 'fastify';
import { forwardedHeaders, returnedHeaders } from './forwarded-headers.ts';

const headersTimeoutMs = 60_000;
const streamPrefix = '/api/v1/stream';
/** To one service by one prefix. A stream has its own for as long as somebody listens, a request for a moment. */
const connections = { stream: 20_000, request: 128 };
const connectionsOf = (prefix: string): number =>
  prefix === streamPrefix ? connections.stream : connections.request;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Each prefix goes to its service under the same address; answers stream through as they come. */
export async function proxyServices(
  server: FastifyInstance,
  upstreams: readonly Upstream[],
  logger: Logger,
): Promise<void> {
  for (const { name, url, prefixes } of upstreams) {
    for (const prefix of prefixes) {
      await server.register(httpProxy, {
        upstream: url,
        prefix,
        rewritePrefix: prefix,
        httpMethods: methods,
        // Bodies are read, and measured, before.
        proxyPayloads: false,
        disableRequestLogging: true,
        // No end to a body that streams; the head of an answer must come in time.
        undici: {
          bodyTimeout: 0,
          headersTimeout: headersTimeoutMs,
          connectTimeout: 3_000,
          connections: connectionsOf(prefix),
        },
        replyOptions: {
          // A service that says 503 means it.
          retryDelay: () => null,
          rewriteRequestHeaders: (request, headers) =>
            forwardedHeaders(headers, {
              ip: request.ip,
              protocol: request.protocol,
              host: request.host,
              traceparent: traceparent(),
            }),
          rewriteHeaders: (headers) => returnedHeaders(headers),
          onError: (reply, { error }) => {
            logger.warn({ err: error, service: name }, 'a service does not answer');
            void reply.send(unavailable(name));
          },
        },
      });
    }
  }
}

const unavailable = (service: string) =>
  new Refusal('upstream-unavailable', 503, `The ${service} service does not answer: try again shortly.`, {
    service,
  });
