import { randomUUID } from 'node:crypto';
import { services, type Role, type SessionToken } from '@marquee/contracts';
import { startService, upstreamEnvironment } from '@marquee/service';
import { TokenKeys } from '@marquee/testing';
import { fastify } from 'fastify';
import { gateway } from '../service.ts';

interface UpstreamState {
  ready: boolean;
  openStreams: number;
  /** By the cookie that they are given for, as `accounts` would. */
  readonly tokens: Map<string, SessionToken>;
  asked: number;
  /** What it was told of acts in another's name, as the operator's service is; undefined: it does not take them. */
  acts: Acts | undefined;
}

type Acts = { readonly authorization: string | undefined; readonly act: unknown }[];

/** A service as the gateway sees one: says what it was sent, streams, and counts. */
export async function startUpstream() {
  const server = fastify({ bodyLimit: 32 * 1024 * 1024, forceCloseConnections: true });
  let requests = 0;
  const state: UpstreamState = { ready: true, openStreams: 0, tokens: new Map(), asked: 0, acts: [] };
  server.addHook('onRequest', async () => {
    requests += 1;
  });
  server.get('/health/ready', (_request, reply) =>
    reply.status(state.ready ? 200 : 503).send({
      state: state.ready ? 'ready' : 'failing',
      checks: [
        { name: 'mongodb', state: state.ready ? 'up' : 'down', reason: 'nothing answers at 10.0.0.1:27017' },
      ],
    }),
  );
  server.post('/internal/v1/session-tokens', (request, reply) => {
    state.asked += 1;
    const { cookie = '' } = request.headers;
    if (cookie.endsWith('acting=over')) return reply.status(403).send({ code: 'acting-over' });
    return state.tokens.get(cookie) ?? reply.status(401).send({ code: 'unauthenticated' });
  });
  server.post('/internal/v1/acts-on-behalf', (request, reply) => {
    if (!state.acts) return reply.status(503).send({ code: 'busy' });
    state.acts.push({ authorization: request.headers.authorization, act: request.body });
    return reply.status(204).send();
  });
  server.get('/metrics', () => 'secret_total 1');
  server.get('/internal/v1/report', () => 'secret_total 1');
  server.get('/openapi.json', () => ({
    openapi: '3.1.0',
    paths: { '/api/v1/listings': { get: {} } },
    components: { schemas: { Problem: { type: 'object' } } },
  }));
  server.get('/api/v1/stream', (request, reply) => {
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write(`id: ${String(request.headers['last-event-id'])}\ndata: hello\n\n`);
    state.openStreams += 1;
    reply.raw.on('close', () => {
      state.openStreams -= 1;
    });
    reply.hijack();
  });
  server.get('/api/v1/works', (_request, reply) =>
    reply.status(503).header('retry-after', '1').send({ code: 'busy' }),
  );
  server.all('/api/v1/listings', (request) => ({ headers: request.headers, body: request.body ?? null }));
  server.all('/api/v1/listings/*', (request) => ({
    url: request.url,
    size: JSON.stringify(request.body ?? null).length,
  }));
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, state, requests: () => requests, stop: () => server.close() };
}

const everything = [...Object.keys(services), 'matching-worker'];

/** A gateway with everything behind it at one small upstream, but for accounts, where nothing is. */
export async function startGateway(env: Readonly<Record<string, string>> = {}) {
  const keys = await TokenKeys.forTests();
  const upstream = await startUpstream();
  const nothing = 'http://127.0.0.1:9';
  const service = await startService(gateway, {
    port: 0,
    env: {
      LOG_LEVEL: 'silent',
      ...process.env,
      ...keys.env,
      MARQUEE_PREFIX: `t${randomUUID().slice(0, 8)}_`,
      ...upstreamEnvironment(everything.map((name) => ({ name, url: upstream.url }))),
      ACCOUNTS_URL: nothing,
      ...env,
    },
  });
  return {
    url: service.url,
    operationsUrl: service.operationsUrl,
    upstream,
    keys,
    bearer: async (role: Role) => ({ authorization: `Bearer ${await keys.sign({ roles: [role] })}` }),
    async stop() {
      await service.stop();
      await upstream.stop();
    },
  };
}
