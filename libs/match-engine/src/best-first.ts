/**
 * The order of every answer: score descending, then id ascending by UTF-16 code unit, as `<` compares strings
 * everywhere and no locale does.
 */
export function bestFirst<Match extends { readonly score: number }>(
  matches: readonly Match[],
  idOf: (match: Match) => string,
  limit: number | undefined,
): Match[] {
  return matches.toSorted((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1)).slice(0, limit);
}
