import type { ListingId } from '@marquee/contracts';
import type { CollectionDefinition } from '@marquee/mongo';
import type { Listing } from '../domain/listing.ts';

export interface ListingDocument extends Omit<Listing, 'id'> {
  readonly _id: ListingId;
  readonly titleKeys: readonly string[];
}

export const listingCollection: CollectionDefinition = {
  name: 'listings',
  indexes: [
    // GET /listings, newest first: what is on the market
    { key: { state: 1, _id: -1 } },
    // GET /listings: one company's, whatever their state; with the one above, the two halves of what a seller sees
    { key: { companyId: 1, _id: -1 } },
    // GET /listings?kind=
    { key: { 'content.kind': 1, _id: -1 } },
    // GET /listings?genre=
    { key: { 'content.genres': 1, _id: -1 } },
    // GET /listings?workId=: all offers on a work
    { key: { workId: 1, _id: -1 } },
    // GET /listings?title=
    { key: { titleKeys: 1 } },
  ],
};
