import { hash } from 'node:crypto';
import type { ListingId, ProfileId, SuggestionId } from '@marquee/contracts';

const namespace = Buffer.from('c3b6f1f23a524d5e9d8e2f1a4b6c7d80', 'hex');

/**
 * The same for the same pair, wherever and whenever it is made: so a pair has one suggestion for ever. A UUID of
 * version 5 (RFC 9562, 5.5), by Node's own hash: the worker makes one for every pair that it looks at.
 */
export function suggestionIdOf(profileId: ProfileId, listingId: ListingId): SuggestionId {
  const name = Buffer.from(`${profileId}/${listingId}`);
  const hex = hash('sha1', Buffer.concat([namespace, name]));
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as SuggestionId;
}
