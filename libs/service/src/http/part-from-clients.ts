import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * At most, so many times is taken what has come: counted, since a clock would leave a busy process none. It ends once
 * every connection has had its last answer.
 */
const looks = 75;
const lookMs = 20;
const firstRequestMs = 100;

/**
 * A stop that clients hear of by an answer, not by a reset: each answer given from its first moment says that it is the
 * last of its connection, also where the request had come before; and so that those who keep connections get one,
 * requests are taken for a while yet.
 */
export function partFromClients(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  const used = new Set<Socket>();
  let stopping = false;
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
  server.addHook('onSend', async (_request, reply) => {
    if (stopping) void reply.header('connection', 'close');
  });
  server.addHook('preClose', async () => {
    stopping = true;
    for (let look = 0; used.size > 0 && look < looks; look += 1) await sleep(lookMs);
    // Browsers and pools open connections ahead of need. Node does not count those as idle, and would wait for them.
    setTimeout(() => {
      for (const socket of unused) socket.destroy();
    }, firstRequestMs);
  });
}
