import { territories, territoryGroups, type ProfileTerms, type ShownBrief } from '@marquee/contracts';

type Label = ShownBrief['label'];

const regions = Object.entries(territoryGroups)
  .filter(([name]) => name !== 'worldwide')
  .toSorted(([, a], [, b]) => a.length - b.length);

/** By country, the smallest group that it belongs to: Singapore is South-East Asia, and not only Asia. */
const regionOf = new Map(
  regions.toReversed().flatMap(([name, countries]) => countries.map((country) => [country, name])),
);

/** What a brief wants, too coarsely for anybody to be known by it. Countries of no region are not told. */
export function labelOf({ gates }: Pick<ProfileTerms, 'gates'>): Label {
  const { territories: wanted = [], media = [] } = gates?.rights ?? {};
  const isAll = new Set(wanted).size === territories.length;
  const named = new Set(wanted.flatMap((country) => regionOf.get(country) ?? []));
  return { media: [...new Set(media)].sort(), regions: isAll ? ['worldwide'] : [...named].sort() };
}
