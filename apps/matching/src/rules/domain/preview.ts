import type { RulesPreview } from '@marquee/contracts';

/** A match as it stands, and its score by other rules: undefined where it would not fit. */
export interface Compared {
  readonly score: number;
  readonly then: number | undefined;
}

export function previewOf(pairs: readonly Compared[]): RulesPreview {
  const changes = pairs.flatMap(({ score, then }) => (then === undefined ? [] : [then - score]));
  const sum = changes.reduce((total, change) => total + change, 0);
  return {
    sampled: pairs.length,
    unchanged: changes.filter((change) => change === 0).length,
    raised: changes.filter((change) => change > 0).length,
    lowered: changes.filter((change) => change < 0).length,
    lost: pairs.length - changes.length,
    meanChange: changes.length === 0 ? 0 : Math.round((100 * sum) / changes.length) / 100,
  };
}
