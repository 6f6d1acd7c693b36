import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@marquee/telemetry';

interface Question {
  /** Anything that comes back is an answer; without it a connection will do. */
  readonly ask?: Uint8Array;
  readonly timeoutMs?: number;
}

/**
 * Resolves when the address answers. That it listens says little: a half-open way to it, or a proxy, takes connections.
 * @throws Error with the address, never with a password of the URL
 */
export function reachable(
  host: string,
  port: number,
  { ask, timeoutMs = 2_000 }: Question = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const done = () => {
      socket.destroy();
      resolve();
    };
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Error(`nothing answers at ${host}:${port} (${reason})`));
    };
    socket.once('connect', () => {
      if (ask) socket.write(ask);
      else done();
    });
    socket.once('data', done);
    socket.once('timeout', () => fail('timeout'));
    socket.once('end', () => fail('closed'));
    socket.once('error', (error) => fail(('code' in error && String(error.code)) || error.message));
  });
}

/** ApiVersions 0, which every broker answers, also one that wants a password: https://kafka.apache.org/protocol */
const whichVersions = Uint8Array.of(0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0, 255, 255);
const ping = Buffer.from('PING\r\n');

/** At least one of the brokers (`host:port`) answers. */
export async function brokerReachable(brokers: readonly string[]): Promise<void> {
  await Promise.any(
    brokers.map((broker) => {
      const at = broker.lastIndexOf(':');
      return reachable(broker.slice(0, at), Number(broker.slice(at + 1)), { ask: whichVersions });
    }),
  ).catch((error: unknown) => {
    throw error instanceof AggregateError ? error.errors[0] : error;
  });
}

export function redisReachable(url: string): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  return reachable(hostname, Number(port || 6379), protocol === 'rediss:' ? {} : { ask: ping });
}

/**
 * Tries again every second, for engines that start beside the services.
 * @throws the last error after `patienceMs`
 */
export async function untilReachable<Result>(
  { engine, logger, patienceMs = 60_000 }: { engine: string; logger: Logger; patienceMs?: number },
  attempt: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (Date.now() >= deadline) throw new Error(`${engine} is away: ${reason}`, { cause: error });
      logger.warn({ engine, reason }, `waiting for ${engine}`);
      await sleep(1_000);
    }
  }
}
