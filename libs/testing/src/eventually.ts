import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until the answer is there; then the answer. For what has to come, however busy the machine is: a budget in time
 * is given, or measured, apart. @throws the last refusal, when `withinMs` are over
 */
export async function eventually<Result>(
  ask: () => Result | Promise<Result>,
  withinMs = 25_000,
): Promise<Result> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
}
