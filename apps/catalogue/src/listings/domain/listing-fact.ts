import {
  listingPublished,
  listingRevised,
  listingWithdrawn,
  type EventDefinition,
  type ListingFact,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { refuseIncomplete } from './completeness.ts';
import type { Listing } from './listing.ts';

/** What others may know of a listing that is, or was, on the market: neither lines nor encumbrances, but what is left. */
export function listingFact(listing: Listing): ListingFact {
  const { id, companyId, workId, revision, state, publication, publishedAt } = listing;
  if (publishedAt === undefined) throw new Error(`listing ${id} was never published`);
  const { availsConfirmedAt } = listing;
  return {
    listingId: id,
    companyId,
    workId,
    version: revision,
    state,
    publication,
    publishedAt: publishedAt.toISOString(),
    ...refuseIncomplete(listing.content),
    avails: [...listing.avails],
    ...(availsConfirmedAt ? { availsConfirmedAt: availsConfirmedAt.toISOString() } : {}),
  };
}

const told = (definition: EventDefinition, listing: Listing): NewEvent => ({
  definition,
  aggregateId: listing.id,
  version: listing.revision,
  data: listingFact(listing),
});

export const published = (listing: Listing): NewEvent => told(listingPublished, listing);
export const withdrawn = (listing: Listing): NewEvent => told(listingWithdrawn, listing);

/** To be told after each change but publishing and withdrawing: a draft's changes concern nobody. */
export const revised = (listing: Listing): NewEvent[] =>
  listing.state === 'published' ? [told(listingRevised, listing)] : [];
