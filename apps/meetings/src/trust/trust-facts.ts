/** How a company deals with what it is asked. Below this many cases nothing is said: chance would speak. */
const fewest = 5;

/** How many requests to a company were answered, and how many expired. */
export interface TrustCounts {
  readonly answered: number;
  readonly expired: number;
}

/** Between 0 and 1; null where there are too few cases. */
export function answeredShare({ answered, expired }: TrustCounts): number | null {
  const all = answered + expired;
  return all < fewest ? null : answered / all;
}

/** Which of the times to answer, in ascending order, make the median: one, or the two in the middle. */
export function middleOf(answered: number): { skip: number; take: 1 | 2 } | null {
  if (answered < fewest) return null;
  return answered % 2 === 1 ? { skip: (answered - 1) / 2, take: 1 } : { skip: answered / 2 - 1, take: 2 };
}

/** Of the times in the middle, in whole seconds. */
export const medianOf = (middle: readonly number[]): number | null =>
  middle.length === 0 ? null : Math.round(middle.reduce((sum, seconds) => sum + seconds, 0) / middle.length);
