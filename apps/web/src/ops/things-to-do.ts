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

interface Seen {
  readonly things: number;
  /** What could not be looked at. */
  readonly unseen: number;
  /** Whether the market is being looked at, now. */
  readonly answers: boolean;
}

/** What is said on top: never that all is well where nobody looks, or where not all could be looked at. */
export function headlineOf({ things, unseen, answers }: Seen): 'unseen' | 'needs' | 'wellAsSeen' | 'well' {
  if (!answers) return 'unseen';
  if (things > 0) return 'needs';
  return unseen > 0 ? 'wellAsSeen' : 'well';
}
