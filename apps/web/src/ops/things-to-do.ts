import type { DeadLetterCause, Overview } from '../api/schema.ts';

export type Need = Overview['needsYou'][number];
/** One thing that needs somebody: a measure over its threshold, or dead letters that have one cause. */
export type ThingToDo =
  | { readonly what: 'need'; readonly need: Need }
  | { readonly what: 'cause'; readonly cause: DeadLetterCause };

const subjectOf = ({ group, topic }: DeadLetterCause) => `${group} on ${topic}`;

/**
 * What needs somebody, in the order of the overview; dead letters by cause, since that is what is mended and replayed.
 * @param causes undefined: they are not known yet, and dead letters are told as the overview counts them
 */
export function thingsToDo(
  needs: readonly Need[],
  causes: readonly DeadLetterCause[] | undefined,
): ThingToDo[] {
  return needs.flatMap((need): ThingToDo[] => {
    const own = need.kind === 'dead-letters' && causes?.filter((cause) => subjectOf(cause) === need.subject);
    if (!own || own.length === 0) return [{ what: 'need', need }];
    return own.map((cause) => ({ what: 'cause', cause }));
  });
}

const seconds = ['consumer-stuck', 'outbox-age', 'queue-age'];

/** Whether a measure's value is a number of seconds. */
export const isAge = (kind: Need['kind']): boolean => seconds.includes(kind);
