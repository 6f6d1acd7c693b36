import type { OpenAPIObject } from '@nestjs/swagger';
import { fastify, type FastifyInstance } from 'fastify';
import type { Metrics } from '@marquee/telemetry';
import type { Health } from '../platform/health.ts';

export interface Operations {
  readonly health: Health;
  readonly metrics: Metrics;
  /** Asked for once routes are known. */
  readonly openApi: () => OpenAPIObject;
}

/** For those who run the service and for the gateway, which passes none of it on. */
export function answerOperations(server: FastifyInstance, { health, metrics, openApi }: Operations): void {
  server.get('/openapi.json', () => openApi());
  server.get('/health/live', () => ({ state: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const readiness = await health.readiness();
    return reply
      .status(readiness.state === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness);
  });
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}

/** A server for operations alone, beside a port that is open to the world. */
export async function operationsServer(operations: Operations, host: string, port: number) {
  const server = fastify({ forceCloseConnections: true });
  answerOperations(server, operations);
  const url = await server.listen({ host, port });
  return { url, close: () => server.close() };
}
