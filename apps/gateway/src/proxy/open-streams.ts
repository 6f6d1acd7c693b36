import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Live streams have no end: when the gateway stops it ends them, and clients come back to another one. */
export function endStreamsOnStop(server: FastifyInstance): void {
  const open = new Set<ServerResponse>();
  server.addHook('onSend', async (_request, reply) => {
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
  });
  server.addHook('preClose', async () => {
    for (const response of open) response.destroy();
  });
}
