import type { DeadLetterSelection } from '../../api/schema.ts';

/** What is replayed or discarded: some letters, or all open ones of a cause. */
export type Selection = DeadLetterSelection;

export interface Progress {
  readonly done: number;
  readonly gone: number;
}
type Answer = { readonly done: number; readonly gone: number; readonly remaining: number };

/**
 * Asks again until nothing remains: a large selection is worked off in parts. Ends, too, where an answer has done nothing.
 * @param step what is asked each time; `first`: as previewed, so that nothing is done to what has come since
 */
export async function workOff(
  step: (first: boolean) => Promise<Answer>,
  onProgress: (progress: Progress) => void,
): Promise<Progress> {
  let [done, gone, first] = [0, 0, true];
  for (;;) {
    const answer = await step(first);
    first = false;
    done += answer.done;
    gone += answer.gone;
    onProgress({ done, gone });
    if (answer.remaining === 0 || answer.done + answer.gone === 0) return { done, gone };
  }
}
