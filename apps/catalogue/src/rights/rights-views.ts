import type { AvailsQuery, AvailsView, EncumbrancesView, RightsView } from '@marquee/contracts';
import { statusOf } from '@marquee/rights';
import type { Listing } from '../listings/domain/listing.ts';
import { takenFrom } from './domain/rights-position.ts';

const left = ({ id, revision, avails, availsConfirmedAt }: Listing) => ({
  listingId: id,
  revision,
  avails: [...avails],
  ...(availsConfirmedAt ? { availsConfirmedAt: availsConfirmedAt.toISOString() } : {}),
});

/** For the owner: others see what is left and what is taken, not by which lines. */
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

/** What is left, for everybody, and why the rest is not; never by whom it is licensed. */
export function availsView(
  listing: Listing,
  { territory, medium, language, day }: AvailsQuery = {},
): AvailsView {
  const view = { ...left(listing), taken: takenFrom(listing.position) };
  if (!territory || !medium || !language || !day) return view;
  const cell = { territory, medium, language, day };
  return { ...view, cell: { ...cell, status: statusOf(cell, listing.position) } };
}
