import { once } from 'node:events';
import type { Logger } from '@marquee/telemetry';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendProblem } from './send-problem.ts';

const logger = { error: vi.fn<Logger['error']>(), debug: vi.fn<Logger['debug']>() };
const faults: Readonly<Record<string, Error>> = {
  abort: new DOMException('The request was aborted', 'AbortError'),
  other: new Error('our fault'),
};

const server = fastify({ forceCloseConnections: true });
const arrived = vi.fn<() => void>();
const failed = vi.fn<() => void>();
let url: string;
beforeAll(async () => {
  server.setErrorHandler((error, request, reply) => {
    sendProblem(error, request, reply, logger as unknown as Logger);
    failed();
  });
  server.get<{ Params: { fault: string } }>('/:fault', async (request, reply) => {
    arrived();
    await once(reply.raw, 'close');
    throw faults[request.params.fault] ?? new Error('no such fault');
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => server.close());

/** Asks, leaves once it is heard, and waits until the work for it has failed. */
async function leave(fault: string): Promise<void> {
  vi.clearAllMocks();
  const browser = new AbortController();
  const answer = fetch(`${url}/${fault}`, { signal: browser.signal });
  await vi.waitFor(() => expect(arrived).toHaveBeenCalled());
  browser.abort();
  await expect(answer).rejects.toThrow('aborted');
  await vi.waitFor(() => expect(failed).toHaveBeenCalled());
}

describe('a client that leaves before its answer', () => {
  it('is no fault of ours', async () => {
    await leave('abort');
    expect(logger.debug).toHaveBeenCalledWith({ route: '/:fault' }, 'the client left before its answer');
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('does not hide one', async () => {
    await leave('other');
    expect(logger.error).toHaveBeenCalledWith({ err: faults['other'], route: '/:fault' }, 'request failed');
  });
});
