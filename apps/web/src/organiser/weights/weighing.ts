import type { Rules } from '../../api/schema.ts';

/** What this screen changes of the rules. */
export type Weighing = Pick<Rules, 'weights' | 'cap'>;

export const features = [
  'rights',
  'genres',
  'themes',
  'comparables',
  'budget',
  'stage',
  'audience',
] as const satisfies readonly (keyof Rules['weights'])[];

export const isSame = (one: Weighing, other: Weighing): boolean =>
  one.cap === other.cap && features.every((name) => one.weights[name] === other.weights[name]);

/** A feature's share of a score in which all features count. */
export function shareOf(weights: Weighing['weights'], feature: (typeof features)[number]): number {
  const sum = features.reduce((total, name) => total + weights[name], 0);
  return sum === 0 ? 0 : weights[feature] / sum;
}
