import type { ListingId, ProfileId, SuggestionId } from '@marquee/contracts';
import { v5 } from 'uuid';

const namespace = 'c3b6f1f2-3a52-4d5e-9d8e-2f1a4b6c7d80';

/** The same for the same pair, wherever and whenever it is made: so a pair has one suggestion for ever. */
export const suggestionIdOf = (profileId: ProfileId, listingId: ListingId) =>
  v5(`${profileId}/${listingId}`, namespace) as SuggestionId;
