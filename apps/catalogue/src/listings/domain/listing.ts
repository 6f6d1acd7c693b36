import {
  Avail,
  ListingContent,
  type CompanyId,
  type ListingChange,
  type ListingId,
  type ListingState,
  type WorkId,
} from '@marquee/contracts';
import { availsLeft, nothingOffered, type RightsPosition } from '../../rights/domain/rights-position.ts';
import { refuseIncomplete } from './completeness.ts';
import { ListingTooLarge, NotPublished, PublishedAlready } from './refusals.ts';

/** One company's offer on a work. */
export interface Listing {
  readonly id: ListingId;
  readonly companyId: CompanyId;
  readonly workId: WorkId;
  /** How often it was stored; 0 before the first time. */
  readonly revision: number;
  readonly state: ListingState;
  /** How often it was published. */
  readonly publication: number;
  readonly publishedAt?: Date;
  /** The company may not trade at the moment: it is to be back with it. */
  readonly awaitsCompany?: true;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly content: ListingContent;
  readonly position: RightsPosition;
  /** What the position leaves. */
  readonly avails: readonly Avail[];
  readonly availsConfirmedAt?: Date;
}

export type NewListing = Pick<Listing, 'id' | 'companyId' | 'workId' | 'content'>;

export const draftListing = (listing: NewListing, now: Date): Listing =>
  changed(
    {
      ...listing,
      revision: 0,
      state: 'draft',
      publication: 0,
      createdAt: now,
      updatedAt: now,
      position: nothingOffered,
      avails: [],
    },
    {},
    now,
  );

/**
 * What is named replaces what was said, null takes it away.
 * @throws ListingIncomplete where it is published and would lack what that needs
 */
export function reviseListing(listing: Listing, change: ListingChange, now: Date): Listing {
  const merged = Object.entries({ ...listing.content, ...change }).filter(([, value]) => value !== null);
  const revised = changed(listing, { content: ListingContent.parse(Object.fromEntries(merged)) }, now);
  if (revised.state === 'published') refuseIncomplete(revised.content);
  return revised;
}

/**
 * The rights may all be gone: it is on the market still, and fits nobody.
 * @throws RightsTooScattered
 */
export const stateRights = (listing: Listing, position: RightsPosition, now: Date): Listing =>
  changed(listing, { position, avails: availsLeft(position) }, now);

export const confirmAvails = (listing: Listing, now: Date): Listing =>
  changed(listing, { availsConfirmedAt: now }, now);

/** @throws ListingIncomplete, PublishedAlready */
export function publishListing(listing: Listing, now: Date): Listing {
  if (listing.state === 'published') throw new PublishedAlready();
  refuseIncomplete(listing.content, { avails: listing.avails, day: now.toISOString().slice(0, 10) });
  const { awaitsCompany: _, ...rest } = listing;
  const publication = listing.publication + 1;
  return changed(rest, { state: 'published', publication, publishedAt: now }, now);
}

/** @throws NotPublished */
export function withdrawListing(listing: Listing, now: Date): Listing {
  if (listing.state !== 'published') throw new NotPublished(listing.state);
  return changed(listing, { state: 'withdrawn' }, now);
}

/** As long as its company is suspended. @throws NotPublished */
export const takeDown = (listing: Listing, now: Date): Listing => ({
  ...withdrawListing(listing, now),
  awaitsCompany: true,
});

/** On the market again as it was: it is no new publication. */
export function putBack({ awaitsCompany, ...listing }: Listing, now: Date): Listing {
  if (!awaitsCompany) throw new NotPublished(listing.state);
  return changed(listing, { state: 'published' }, now);
}

/** An event carries the whole listing, and a broker takes messages of at most a megabyte. */
const maxBytes = 512 * 1024;

/** @throws ListingTooLarge */
function changed(listing: Listing, change: Partial<Listing>, now: Date): Listing {
  const result = { ...listing, ...change, updatedAt: now };
  const bytes = Buffer.byteLength(JSON.stringify([result.content, result.position, result.avails]));
  if (bytes > maxBytes) throw new ListingTooLarge(maxBytes);
  return result;
}
