import type { ReplayPreview } from '@marquee/contracts';
import type { LetterRow } from '../letter.ts';

/** Replays of a group and topic that the group has not read yet. */
export type Waiting = (which: Pick<LetterRow, 'group' | 'topic'>) => number;

/** Which handlers would run, and on how much. `rows` may be a part of `count`. */
export function previewOf(rows: readonly LetterRow[], count: number, waiting: Waiting): ReplayPreview {
  const alike = Map.groupBy(rows, ({ group, topic, eventType = '' }) => `${group} ${topic} ${eventType}`);
  return {
    count,
    groups: [...alike.values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const times = same.map(({ failedAt }) => failedAt.getTime());
      const { group, topic, eventType } = first;
      return [
        {
          ...{ group, topic, count: same.length },
          ...(eventType !== undefined && { eventType }),
          oldestAt: new Date(Math.min(...times)).toISOString(),
          latestAt: new Date(Math.max(...times)).toISOString(),
          replayedBefore: same.filter(({ replays }) => replays.length > 0).length,
          waiting: waiting(first),
        },
      ];
    }),
  };
}
