import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** At most: it ends once every connection has had its last answer. */
const lastAnswersMs = 1_500;
const lookMs = 20;
const firstRequestMs = 100;

/**
 * A stop that clients hear of by an answer, not by a reset. From its first moment Fastify says with each answer that it
 * is the last of its connection; so that those who keep connections get one, requests are taken for a while yet.
 */
export function partFromClients(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  const used = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => {
      unused.delete(socket);
      used.delete(socket);
    });
  });
  server.server.on('request', ({ socket }: IncomingMessage) => {
    unused.delete(socket);
    used.add(socket);
  });
  server.addHook('preClose', async () => {
    const end = performance.now() + lastAnswersMs;
    while (used.size > 0 && performance.now() < end) await sleep(lookMs);
    // Browsers and pools open connections ahead of need. Node does not count those as idle, and would wait for them.
    setTimeout(() => {
      for (const socket of unused) socket.destroy();
    }, firstRequestMs);
  });
}
