import { media, type CompanyId, type Medium } from '@marquee/contracts';
import { matchExhaustively, type Listing, type MatchOptions, type Rules } from '@marquee/match-engine';
import { matchingFormOf, type Profile } from '../../profiles/domain/profile.ts';
import { fromFiveUp } from '../anonymity.ts';

/** Media of which nothing is free, be it licensed or not offered. */
export const mediaNotFree = ({ avails }: Listing): Medium[] =>
  media.filter((medium) => !avails.some((avail) => avail.media.includes(medium)));

/** As it would be, were the medium free exclusively wherever and whenever something of it is free. */
export const widerBy = (listing: Listing, medium: Medium): Listing => ({
  ...listing,
  avails: [
    ...listing.avails,
    ...listing.avails.map((avail) => ({ ...avail, media: [medium], exclusive: true })),
  ],
});

export interface Won {
  readonly medium: Medium;
  readonly companies: number;
}

/**
 * How many companies each medium would win that none of these briefs, and nothing else, brings to the listing now.
 * @param present companies that it interests anyway
 * @returns those that win five or more, the most first
 */
export function wonByMedium(
  listing: Listing,
  profiles: readonly Profile[],
  { present, ...options }: MatchOptions & { readonly rules: Rules; readonly present: readonly CompanyId[] },
): Won[] {
  const companyOf = new Map<string, CompanyId>(profiles.map(({ id, companyId }) => [id, companyId]));
  const companies = (offer: Listing, asking: readonly Profile[]) =>
    matchExhaustively(offer, asking.map(matchingFormOf), options).flatMap(
      ({ profileId }) => companyOf.get(profileId) ?? [],
    );
  const there = new Set([...present, ...companies(listing, profiles)]);
  return mediaNotFree(listing)
    .map((medium) => {
      const asking = profiles.filter(({ terms }) => terms.gates?.rights?.media?.includes(medium));
      const won = new Set(companies(widerBy(listing, medium), asking));
      return { medium, companies: won.difference(there).size };
    })
    .filter((won) => fromFiveUp(won.companies) !== null)
    .sort((a, b) => b.companies - a.companies);
}
