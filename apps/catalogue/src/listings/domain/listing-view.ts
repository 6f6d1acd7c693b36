import type { ListingCard, ListingContent, ListingView } from '@marquee/contracts';
import type { Company } from '../../companies/company.ts';
import type { Listing } from './listing.ts';
import { askFor, type Viewer } from './viewer.ts';

/** What lists leave unread: the long texts and the rights. */
export const notOnCards = [
  'synopses',
  'people',
  'comparables',
  'awards',
  'materials',
  'excludedCompanies',
] as const;

export type ListedListing = Omit<Listing, 'position' | 'avails' | 'content'> & {
  readonly content: Omit<ListingContent, (typeof notOnCards)[number]>;
};

export function listingCard(listing: ListedListing, viewer: Viewer, company?: Company): ListingCard {
  const { id, revision, companyId, workId, state, publication, publishedAt, availsConfirmedAt } = listing;
  const { content } = listing;
  const { kind, technique, mode, stage, originalLanguage, budgetUsd, ask } = content;
  const { titles, loglines, genres, themes, audience, origin, seeking } = content;
  return {
    id,
    revision,
    companyId,
    ...(company
      ? { company: { name: company.name, country: company.country, vetted: company.standing === 'approved' } }
      : {}),
    workId,
    state,
    publication,
    ...{ publishedAt: publishedAt?.toISOString(), updatedAt: listing.updatedAt.toISOString() },
    ...{ kind, technique, mode, stage, originalLanguage, budgetUsd },
    ...{ titles, loglines, genres, themes, audience, origin, seeking },
    ...askFor(viewer, { companyId, ask }),
    availsConfirmedAt: availsConfirmedAt?.toISOString(),
  };
}

export function listingView(listing: Listing, viewer: Viewer, company?: Company): ListingView {
  const { content, position, avails } = listing;
  const { runningMinutes, episodes, ai, finance, mandate } = content;
  const { synopses, people, comparables, awards, materials, excludedCompanies } = content;
  const own = viewer.companyId === listing.companyId;
  return {
    ...listingCard(listing, viewer, company),
    ...{ runningMinutes, episodes, ai, finance, mandate },
    ...{ synopses, people, comparables, awards, materials },
    avails: [...avails],
    createdAt: listing.createdAt.toISOString(),
    ...(own ? { rights: [...position.lines], excludedCompanies } : {}),
  };
}
