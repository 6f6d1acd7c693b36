import type { Address, Arena } from './arena.ts';
import * as at from './layout.ts';

/** Wishes of which a profile may find none at all and still reach its least score. */
export const dispensables = ['genres', 'themes', 'genres and themes'] as const;
export type Dispensable = (typeof dispensables)[number];

/**
 * What a profile reaches its own least score without, were everything else as it wishes. Who can do without neither its
 * genres nor its themes is left to listings that carry one of them: a plane tells that of thousands at a time.
 * @param edition the weight of each feature where the profile has none of its own
 */
export function dispensableOf(
  { u8, u16 }: Arena,
  record: Address,
  edition: readonly number[],
): readonly Dispensable[] {
  const asked = u8[record + at.askedAt] ?? 0;
  const weights = edition.map((weight, feature) => {
    const own = u8[record + at.weightsAt + feature] ?? at.noWeight;
    return ((asked >> feature) & 1) === 0 ? 0 : own === at.noWeight ? weight : own;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const minScore = u16[(record + at.minScoreAt) >>> 1] ?? 0;
  // Tenths, rounded half up: see `scoreOf`. Where no weight counts the score is 50, whatever is found.
  const spare = sum * 10_000 - sum * (10 * minScore - 5);
  const [genres, themes] = [weights[at.genres] ?? 0, weights[at.themes] ?? 0];
  const lost = { genres, themes, 'genres and themes': genres + themes };
  return sum === 0 ? dispensables : dispensables.filter((one) => lost[one] * 10_000 <= spare);
}
