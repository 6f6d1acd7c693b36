interface Scored {
  readonly score: number;
}

/**
 * The order of every answer: score descending, then id ascending by UTF-16 code unit, as `<` compares strings
 * everywhere and no locale does.
 */
export function bestFirst<Match extends Scored>(
  matches: readonly Match[],
  idOf: (match: Match) => string,
  limit: number | undefined,
): Match[] {
  return matches.toSorted((a, b) => compareMatches(a, b, idOf)).slice(0, limit);
}

/** Below 0 where `a` comes before `b`. Two of them never have the same id. */
export const compareMatches = <Match extends Scored>(a: Match, b: Match, idOf: (match: Match) => string) =>
  b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1);
