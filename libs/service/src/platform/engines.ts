import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@marquee/telemetry';

/** Resolves when something listens at the address. @throws Error with the address, never with a password of the URL */
export function reachable(host: string, port: number, timeoutMs = 2_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const fail = (reason: string) => {
      socket.destroy();
      reject(new Error(`nothing answers at ${host}:${port} (${reason})`));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail('timeout'));
    socket.once('error', (error) => fail(('code' in error && String(error.code)) || error.message));
  });
}

/** At least one of the brokers (`host:port`) listens. */
export async function brokerReachable(brokers: readonly string[]): Promise<void> {
  await Promise.any(
    brokers.map((broker) => {
      const at = broker.lastIndexOf(':');
      return reachable(broker.slice(0, at), Number(broker.slice(at + 1)));
    }),
  ).catch((error: unknown) => {
    throw error instanceof AggregateError ? error.errors[0] : error;
  });
}

export function redisReachable(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return reachable(hostname, Number(port || 6379));
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
