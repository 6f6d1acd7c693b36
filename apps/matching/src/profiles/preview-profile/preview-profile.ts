import {
  fewMatches,
  Reasons,
  type CompanyId,
  type ProfileId,
  type ProfilePreview,
  type ProfileTerms,
} from '@marquee/contracts';
import { explainerOf, type ListingMatch, type Profile as MatchingProfile } from '@marquee/match-engine';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { OpenListings } from '../../market/open-listings.ts';
import { dayOf } from '../../scoring/day.ts';
import { expandTerms } from '../domain/profile.ts';
import { withoutGate, gatesAsked } from './domain/loosened.ts';

interface Draft {
  readonly companyId: CompanyId;
  readonly terms: ProfileTerms;
}

const shown = 6;
const draftId = 'draft' as ProfileId;

@Injectable()
export class PreviewProfile {
  constructor(
    private readonly listings: OpenListings,
    private readonly clock: Clock,
  ) {}

  async execute({ companyId, terms }: Draft): Promise<ProfilePreview> {
    await this.listings.pull();
    const asOf = dayOf(this.clock.now());
    const formOf = (wanted: ProfileTerms): MatchingProfile => ({
      id: draftId,
      companyId,
      ...expandTerms(wanted),
    });
    const matches = await this.listings.match(formOf(terms), asOf);
    const costliest =
      matches.length < fewMatches
        ? await this.#costliest(terms, async (loosened) => {
            const found = await this.listings.match(formOf(loosened), asOf);
            return found.length - matches.length;
          })
        : undefined;
    return {
      total: matches.length,
      top: this.#explained(matches.slice(0, shown), formOf(terms), asOf),
      ...(costliest && { costliest }),
    };
  }

  #explained(
    matches: readonly ListingMatch[],
    profile: MatchingProfile,
    asOf: string,
  ): ProfilePreview['top'] {
    return matches.flatMap(({ listingId, score }) => {
      const listing = this.listings.get(listingId);
      if (!listing) return [];
      const explained = explainerOf(listing.form, this.listings.rules, asOf)(profile);
      if (!explained.fits) return [];
      const { features, rights } = explained;
      const reasons = Reasons.parse({ features, ...(rights && { rights }) });
      return [{ listingId: listing.id, sellerId: listing.sellerId, title: listing.title, score, reasons }];
    });
  }

  /** Each gate that asks anything is dropped by itself: the one that brings most is named. */
  async #costliest(
    terms: ProfileTerms,
    moreBy: (loosened: ProfileTerms) => Promise<number>,
  ): Promise<ProfilePreview['costliest']> {
    let costliest: ProfilePreview['costliest'];
    for (const gate of gatesAsked(terms)) {
      const more = await moreBy(withoutGate(terms, gate));
      if (more > (costliest?.more ?? 0)) costliest = { gate, more };
    }
    return costliest;
  }
}
