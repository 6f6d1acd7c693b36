import type { ListingId, WayQuery, WayReport } from '@marquee/contracts';

/** What a service knows of a listing's way from its publication to inboxes. Named in `defineService`. */
export interface WayProvider {
  /** Steps in the order in which they happen. */
  wayOf(listingId: ListingId, known: WayQuery): Promise<Omit<WayReport, 'listingId'>>;
}
