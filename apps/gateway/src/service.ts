import { gatewayPort } from '@marquee/contracts';
import {
  defineService,
  fastRedis,
  needed,
  upstreamsOf,
  watchedOf,
  type ServiceContext,
} from '@marquee/service';
import type { FastifyInstance } from 'fastify';
import { recordActs } from './acting/record-acts.ts';
import { gatewaySettings, type GatewaySettings } from './config.ts';
import { limitRates } from './limits/rate-limits.ts';
import { checkBearer } from './proxy/bearer-check.ts';
import { limitBodies } from './proxy/body-size.ts';
import { endStreams } from './proxy/open-streams.ts';
import { proxyServices } from './proxy/proxy-services.ts';
import { marketReadiness } from './readiness/market-readiness.ts';
import { answerReference } from './reference/answer-reference.ts';
import { securityHeaders } from './security-headers.ts';
import { Denials } from './sessions/denials.ts';
import { SessionTokens } from './sessions/session-tokens.ts';
import { refuseDenied, signInByCookie } from './sessions/sign-in-by-cookie.ts';
import { serveWeb } from './web/serve-web.ts';

const operationsPort = 4010;

/** The one public port. */
export const gateway = defineService({
  name: 'gateway',
  port: gatewayPort,
  operationsPort,
  settings: gatewaySettings,
  http: async (server, context) => {
    const upstreams = upstreamsOf(context.settings);
    const watched = watchedOf(context.settings);
    await securityHeaders(server);
    server.get('/api/health/ready', async (_request, reply) => {
      const readiness = await marketReadiness(watched);
      return reply
        .status(readiness.state === 'ready' ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(readiness);
    });
    await answerReference(server, upstreams);
    await serveWeb(server, context);
    await server.register((proxies) => limitedProxies(proxies, context));
  },
});

/** In this order: whose cookie or token, how many requests, whether denied, how large a body; then the service. */
async function limitedProxies(
  server: FastifyInstance,
  context: ServiceContext<GatewaySettings>,
): Promise<void> {
  const { settings, logger, metrics, verifier } = context;
  const url = needed(settings, 'REDIS_URL');
  const redis = fastRedis({ url, logger, away: 'requests are not limited' });
  const denials = new Denials({ redis, url, prefix: settings.MARQUEE_PREFIX, logger });
  server.addHook('onClose', () => {
    denials.stop();
    redis.disconnect();
  });
  const publicUrl = settings.PUBLIC_URL;
  const tokens = new SessionTokens({
    accountsUrl: settings.ACCOUNTS_URL,
    hearOfEnds: () => denials.areFresh,
  });
  signInByCookie(server, { tokens, publicUrl });
  checkBearer(server, verifier);
  await limitRates(server, redis, settings, metrics);
  refuseDenied(server, { denials, publicUrl });
  limitBodies(server);
  recordActs(server, settings.OPS_URL, logger);
  endStreams(server, { denials, tokens });
  await denials.start();
  await proxyServices(server, upstreamsOf(settings), logger);
}
