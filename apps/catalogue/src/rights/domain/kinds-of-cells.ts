import type { RightsLine } from '@marquee/contracts';

type Scope = Pick<RightsLine, 'territories' | 'media' | 'languages' | 'except'>;

/**
 * How many kinds of cells the scopes can tell apart, at most: territories in the same scopes are of one kind. The work
 * of finding what is left grows with it, so it is looked at before that is done.
 */
export function kindsOfCells(scopes: readonly Scope[]): number {
  const scopesOf = new Map<string, string>();
  const media = new Set<string>();
  const languages = new Set<string>();
  scopes.forEach((scope, i) => {
    const { except } = scope;
    for (const code of scope.territories) scopesOf.set(code, `${scopesOf.get(code) ?? ''}+${i}`);
    for (const code of except?.territories ?? []) scopesOf.set(code, `${scopesOf.get(code) ?? ''}-${i}`);
    for (const medium of scope.media) media.add(medium);
    for (const tag of [...(scope.languages ?? []), ...(except?.languages ?? [])]) languages.add(tag);
  });
  const kindsOfTerritories = new Set(scopesOf.values()).size;
  return kindsOfTerritories * media.size * (languages.size + 1);
}
