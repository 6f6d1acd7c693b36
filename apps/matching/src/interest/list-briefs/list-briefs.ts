import type { CompanyId, ListingId, ShownBrief } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { shownAs } from '../../profiles/domain/brief-event.ts';
import type { Profile } from '../../profiles/domain/profile.ts';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import { labelOf } from '../domain/brief-label.ts';
import { InterestRepository, type FittingPair } from '../persistence/interest-repository.ts';

/** Where a page ended: scores are for the order alone, and are not told. */
export type BriefPlace = FittingPair;

export interface ListBriefsQuery {
  readonly sellerId: CompanyId;
  readonly listingId: ListingId;
  readonly after?: BriefPlace | undefined;
}

export interface PlacedBrief {
  readonly brief: ShownBrief;
  readonly place: BriefPlace;
}

/**
 * The briefs that fit an exhibitor's listing and are shown by their owners, of companies that may trade. Whatever the owner made of the match: one
 * that vanished from here when it was passed would tell on its owner.
 */
@Injectable()
export class ListBriefs {
  constructor(
    private readonly listings: ListingRepository,
    private readonly interest: InterestRepository,
    private readonly profiles: ProfileRepository,
    private readonly companies: KnownCompanies,
  ) {}

  /** All that come after the place, best first; a listing has some hundreds at most. @throws NotFound */
  async execute({ sellerId, listingId, after }: ListBriefsQuery): Promise<PlacedBrief[]> {
    await this.listings.assertSeller({ sellerId, listingId });
    const pairs = await this.interest.fitting(listingId);
    const shown = await this.profiles.shown(pairs.map(({ profileId }) => profileId));
    const hidden = await this.companies.notApproved(shown.map(({ companyId }) => companyId));
    const trading = shown.filter(({ companyId }) => !hidden.has(companyId));
    const profiles = new Map(trading.map((profile) => [profile.id, profile]));
    return pairs
      .toSorted(bestFirst)
      .filter((pair) => !after || bestFirst(after, pair) < 0)
      .flatMap((place) => {
        const brief = briefOf(profiles.get(place.profileId));
        return brief ? [{ brief, place }] : [];
      });
  }
}

const bestFirst = (a: FittingPair, b: FittingPair) =>
  b.score - a.score || (a.profileId < b.profileId ? -1 : Number(a.profileId > b.profileId));

function briefOf(profile: Profile | undefined): ShownBrief | undefined {
  const visibility = profile && shownAs(profile);
  if (!visibility) return undefined;
  const { id: profileId, companyId, terms } = profile;
  const label = labelOf(terms);
  return { profileId, visibility, ...(visibility === 'named' && { companyId }), label };
}
