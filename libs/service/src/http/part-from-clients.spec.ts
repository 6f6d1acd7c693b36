import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partFromClients } from './part-from-clients.ts';

let server: FastifyInstance;
let url: string;
/** A request to /slow has come, and waits for its answer. */
let inHand: PromiseWithResolvers<void>;
let answer: PromiseWithResolvers<string>;
let stopping: PromiseWithResolvers<void>;
let agent: Agent;

beforeEach(async () => {
  [inHand, answer, stopping] = [Promise.withResolvers(), Promise.withResolvers(), Promise.withResolvers()];
  server = fastify({ return503OnClosing: false, forceCloseConnections: 'idle' });
  server.addHook('preClose', async () => stopping.resolve());
  partFromClients(server);
  server.get('/', async () => 'quick');
  server.get('/slow', async () => {
    inHand.resolve();
    return answer.promise;
  });
  url = await server.listen({ port: 0 });
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(async () => {
  agent.destroy();
  await server.close();
});

async function get(path: string) {
  const asked = request(`${url}${path}`, { agent }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  await response.resume().toArray();
  return { status: response.statusCode, connection: response.headers.connection, reused: asked.reusedSocket };
}

describe('a server that stops', () => {
  it('says so with an answer to what was asked before', async () => {
    const slow = get('/slow');
    await inHand.promise;
    const stopped = server.close();
    await stopping.promise;
    await setImmediate();
    answer.resolve('late');
    expect(await slow).toMatchObject({ status: 200, connection: 'close' });
    await stopped;
  });

  it('answers once more on a connection that a client kept', async () => {
    expect(await get('/')).toMatchObject({ connection: 'keep-alive' });
    const stopped = server.close();
    expect(await get('/')).toEqual({ status: 200, connection: 'close', reused: true });
    await stopped;
  });

  it('does not wait for a client that asks no more', async () => {
    await get('/');
    await server.close();
  });
});
