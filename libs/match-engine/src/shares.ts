import type { FeatureValue } from './features.ts';
import { scoreOf } from './score.ts';

/**
 * What each feature makes of the score, in points with one decimal. They add up to the score: what rounding leaves over
 * goes, a tenth each, to those cut off most (largest remainder), the first of equals first. Weights that are all 0
 * make no shares, though the score is 50.
 */
export function sharesOf(values: readonly FeatureValue[]): readonly number[] {
  const weights = values.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return values.map(() => 0);
  const tenth = 10 * weights;
  const tenths = values.map(({ weight, value }) => Math.floor((weight * value) / tenth));
  const given = tenths.reduce((sum, one) => sum + one, 0);
  const left = Math.round(10 * scoreOf(values)) - given;
  const cutOffMost = values
    .map(({ weight, value }, index) => ({ index, remainder: (weight * value) % tenth }))
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, left)
    .map(({ index }) => index);
  return tenths.map((one, index) => (one + (cutOffMost.includes(index) ? 1 : 0)) / 10);
}
