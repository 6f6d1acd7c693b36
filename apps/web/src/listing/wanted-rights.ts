import type { Listing, Profile, Territory } from '../api/schema.ts';
import { territories } from '../api/vocabulary.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { fiveYears } from '../design/rights-spans.ts';

const known = new Set<string>(territories);
/** Groups are expanded in answers: what is left of them is none that could be shown. */
export const expanded = (codes: readonly string[]): Territory[] =>
  codes.filter((code): code is Territory => known.has(code));

/** What a buyer wants of a listing: as the brief says that it was opened from, else as the first brief that says anything. */
export function wantedOf(
  listing: Listing,
  briefs: readonly Profile[],
  briefId: string | undefined,
): WantedRights {
  const brief =
    briefs.find(({ id }) => id === briefId) ??
    briefs.find(({ terms }) => (terms.gates?.rights?.territories?.length ?? 0) > 0);
  const gate = brief?.terms.gates?.rights;
  const { from, until } = gate?.window ?? fiveYears();
  return {
    territories: expanded(gate?.territories ?? []),
    media: gate?.media ?? listing.avails[0]?.media.slice(0, 1) ?? [],
    languages: gate?.languages ?? [],
    window: { from, until },
    exclusive: gate?.exclusivity === 'exclusive',
  };
}
