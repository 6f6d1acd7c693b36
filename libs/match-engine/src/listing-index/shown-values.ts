import type { Listing } from '../listing.ts';
import { admittedBy, bucketOf, type Gate, type PlaneKey } from '../match-index/gate-planes.ts';
import type { PreparedProfile } from '../prepared-profile.ts';

/** Stands for a listing with an avail for every language. */
const everyLanguage = '*';

/** What a listing shows at each gate. A published one only: no other fits anything. */
export function shownBy(listing: Listing): Readonly<Record<Gate, readonly PlaneKey[]>> {
  const { kind, technique, mode, stage, avails } = listing;
  return {
    kinds: [kind],
    techniques: technique === undefined ? [] : [technique],
    modes: mode === undefined ? [] : [mode],
    stages: [stage],
    originLanguages: [listing.originalLanguage],
    audiences: listing.audience,
    dealTypes: listing.seeking,
    budget: [bucketOf(listing.budgetUsd)],
    ask: [bucketOf(listing.askUsd)],
    aiUse: [listing.aiUse],
    territories: avails.flatMap(({ territories }) => territories),
    media: avails.flatMap(({ media }) => media),
    languages: avails.flatMap(({ languages }) => languages ?? [everyLanguage]),
    exclusivity: avails.some(({ exclusive }) => exclusive) ? ['exclusive'] : [],
    rights: avails.length > 0 ? ['free'] : [],
  };
}

/** What a profile needs to find at each gate, one of the values; undefined where it asks nothing. */
export function neededBy(profile: PreparedProfile): ReturnType<typeof admittedBy> {
  const { territories, media } = profile.profile.gates?.rights ?? {};
  const needed = admittedBy(profile, asked(territories), asked(media));
  return { ...needed, ...(needed.languages && { languages: [...needed.languages, everyLanguage] }) };
}

const asked = (values: readonly string[] = []) => (values.length === 0 ? undefined : values);
