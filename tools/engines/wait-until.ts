import { setTimeout as sleep } from 'node:timers/promises';

export interface Waiting {
  readonly timeoutMs: number;
  /** Throws when waiting has become pointless (the process has ended). */
  readonly stillWorthIt?: () => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/** Tries until it does not throw. @throws the last error once the time is up */
export async function waitUntil<T>(attempt: () => Promise<T>, waiting: Waiting): Promise<T> {
  const deadline = Date.now() + waiting.timeoutMs;
  for (;;) {
    waiting.signal?.throwIfAborted();
    await waiting.stillWorthIt?.();
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(100);
  }
}
