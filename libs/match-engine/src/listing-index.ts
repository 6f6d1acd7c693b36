import { ExhaustiveListingMatcher } from './exhaustive-listing-matcher.ts';

/** All open listings of a market, held in memory and asked which of them fit a profile. */
export class ListingIndex extends ExhaustiveListingMatcher {}
