import type { Territory } from '../api/schema.ts';
import { territories, territoryGroups } from '../api/vocabulary.ts';

type Group = keyof typeof territoryGroups;
const groups: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(territoryGroups).map(([name, codes]) => [name, codes.split(' ')]),
);

export const isGroup = (code: string): code is Group => groups.has(code);
export const allGroups: readonly Group[] = [...groups.keys()].filter(isGroup);
export const allTerritories: readonly Territory[] = territories;

/** Countries and regions for codes and groups, each once. */
export const expandPlaces = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => groups.get(code) ?? [code])),
];

/** The shortest way to say it: the largest groups that are there as a whole, then what is left. */
export function foldPlaces(codes: readonly string[]): string[] {
  const all = new Set(expandPlaces(codes));
  const left = new Set(all);
  const bySize = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const folded: string[] = [];
  for (const [name, members] of bySize) {
    const isWhole = members.every((code) => all.has(code));
    if (!isWhole || !members.some((code) => left.has(code))) continue;
    folded.push(name);
    for (const code of members) left.delete(code);
  }
  return [...folded, ...left];
}
