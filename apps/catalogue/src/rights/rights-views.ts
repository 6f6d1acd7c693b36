import type { AvailsQuery, AvailsView, EncumbrancesView, RightsView } from '@marquee/contracts';
import { statusOf } from '@marquee/rights';
import type { Listing } from '../listings/domain/listing.ts';

const left = ({ id, revision, avails, availsConfirmedAt }: Listing) => ({
  listingId: id,
  revision,
  avails: [...avails],
  ...(availsConfirmedAt ? { availsConfirmedAt: availsConfirmedAt.toISOString() } : {}),
});

/** For the owner: lines beside avails would tell others what is encumbered, and since when. */
export const rightsView = (listing: Listing): RightsView => ({
  ...left(listing),
  lines: [...listing.position.lines],
});

/** For the owner. */
export const encumbrancesView = ({ id, revision, position }: Listing): EncumbrancesView => ({
  listingId: id,
  revision,
  encumbrances: [...position.encumbrances],
  anchors: position.anchors,
});

/** What is left, for everybody; of a cell what it is, never by whom it is licensed. */
export function availsView(
  listing: Listing,
  { territory, medium, language, day }: AvailsQuery = {},
): AvailsView {
  if (!territory || !medium || !language || !day) return left(listing);
  const cell = { territory, medium, language, day };
  return { ...left(listing), cell: { ...cell, status: statusOf(cell, listing.position) } };
}
