import type { FastifyInstance } from 'fastify';
import type { Metrics } from '@marquee/telemetry';
import type { Health } from '../platform/health.ts';

/** For those who run the service; on its own port, which the gateway does not pass on. */
export function answerOperations(server: FastifyInstance, health: Health, metrics: Metrics): void {
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
