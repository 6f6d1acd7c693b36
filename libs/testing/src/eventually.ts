import { setTimeout as sleep } from 'node:timers/promises';
import { Patience } from './patience.ts';

/**
 * Asks until the answer is there; then the answer. For what has to come, however busy the machine is: a budget in time
 * is given, or measured, apart. @throws the last refusal, when `withinMs` of the machine's own time are over (`Patience`)
 */
export async function eventually<Result>(
  ask: () => Result | Promise<Result>,
  withinMs = 25_000,
): Promise<Result> {
  const patience = new Patience(withinMs);
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (patience.isOver()) throw error;
      await sleep(50);
    }
  }
}
