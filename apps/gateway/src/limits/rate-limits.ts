import rateLimit from '@fastify/rate-limit';
import { Refusal } from '@marquee/contracts';
import type { Metrics } from '@marquee/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { GatewaySettings } from '../config.ts';
import { callerOf } from '../proxy/bearer-check.ts';
import { isBulk } from '../proxy/body-size.ts';

const windowMs = 60_000;
type Kind = 'read' | 'write' | 'bulk';

function kindOf(request: FastifyRequest): Kind {
  if (request.method === 'GET' || request.method === 'HEAD') return 'read';
  return isBulk(request) ? 'bulk' : 'write';
}

/** Counts by caller and kind in Redis, over all gateways. Without Redis requests pass: a market without limits beats no market. */
export async function limitRates(
  server: FastifyInstance,
  redis: Redis,
  settings: GatewaySettings,
  metrics: Metrics,
) {
  const refused = metrics.counter('gateway_rate_limited_total', 'Requests refused for their number', [
    'kind',
  ]);
  const unlimited = metrics.counter(
    'gateway_unlimited_total',
    'Requests let through uncounted: Redis was away',
  );
  const limits = { read: settings.LIMIT_READS, write: settings.LIMIT_WRITES, bulk: settings.LIMIT_BULKS };
  await server.register(rateLimit, {
    redis,
    nameSpace: `${settings.MARQUEE_PREFIX}rate:`,
    skipOnError: true,
    timeWindow: windowMs,
    keyGenerator: (request) => {
      if (redis.status !== 'ready') unlimited.inc();
      return `${callerOf(request).key}:${kindOf(request)}`;
    },
    max: (request) => limits[kindOf(request)] * (callerOf(request).isStaff ? settings.LIMIT_STAFF_FACTOR : 1),
    onExceeded: (request) => refused.inc({ kind: kindOf(request) }),
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('rate-limited', 429, `Too many requests: go on in ${Math.ceil(ttl / 1_000)} s.`, {
        retryAfterSeconds: Math.ceil(ttl / 1_000),
      }),
  });
}
