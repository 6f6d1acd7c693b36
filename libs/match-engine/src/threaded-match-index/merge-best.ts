import type { ProfileMatch } from '../matches.ts';
import type { Answer } from './orders.ts';

/** The best of several parts that are each best first (see `bestFirst`), in one pass over them. */
export function mergeBest(parts: readonly (readonly Answer[])[], limit: number): ProfileMatch[] {
  const lists = parts.map(matchesOf);
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const places = lists.map(() => 0);
  const merged: ProfileMatch[] = [];
  while (merged.length < limit) {
    const next = indexOfBest(lists.map((list, index) => list[places[index] ?? 0]));
    const match = next === undefined ? undefined : lists[next]?.[places[next] ?? 0];
    if (next === undefined || match === undefined) break;
    merged.push(match);
    places[next] = (places[next] ?? 0) + 1;
  }
  return merged;
}

function indexOfBest(heads: readonly (ProfileMatch | undefined)[]): number | undefined {
  let best: number | undefined;
  heads.forEach((head, index) => {
    const leader = best === undefined ? undefined : heads[best];
    if (head !== undefined && (leader === undefined || isBetter(head, leader))) best = index;
  });
  return best;
}

const isBetter = (one: ProfileMatch, other: ProfileMatch) =>
  one.score > other.score || (one.score === other.score && one.profileId < other.profileId);

function matchesOf(answers: readonly Answer[]): ProfileMatch[] {
  return answers.flatMap((answer) =>
    'ids' in answer
      ? answer.ids.map((profileId, index) => ({ profileId, score: (answer.scores[index] ?? 0) / 10 }))
      : [],
  );
}
