import { mostRareValues } from '@marquee/contracts';

/**
 * Inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526), as integers: 100 for a value that one listing
 * of many carries, 1 for one that all carry. Values of rarity 1 are left out: they have it anyway. So are
 * the commonest, where there are too many for the rules: that counts them as common.
 * @param counts how many of the `listings` carry each value, 1..listings each
 */
export function rarityOf(counts: ReadonlyMap<string, number>, listings: number): Record<string, number> {
  if (listings < 2) return {};
  const rarities = [...counts].map(([value, count]): [string, number] => [
    value,
    1 + Math.round((99 * Math.log(listings / count)) / Math.log(listings)),
  ]);
  const rarestFirst = rarities.filter(([, rarity]) => rarity > 1).toSorted(([, a], [, b]) => b - a);
  return Object.fromEntries(rarestFirst.slice(0, mostRareValues));
}
