import { NotFound, type CompanyId, type InterestOutlook, type ListingId } from '@marquee/contracts';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { rulesOf } from '../../market/rules.ts';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import { RulesRepository } from '../../rules/persistence/rules-repository.ts';
import { dayOf } from '../../scoring/day.ts';
import { TitleRepository } from '../../titles/title-repository.ts';
import { InterestRepository } from '../persistence/interest-repository.ts';
import { mediaNotFree, wonByMedium } from './wider.ts';

/** So many briefs are read, the newest: enough to say where more would be to gain, within a second. */
const mostRead = 2_000;
const mostTold = 3;

/** What an exhibitor would gain by having more to sell, of companies that may trade. */
@Injectable()
export class ForeseeInterest {
  constructor(
    private readonly listings: ListingRepository,
    private readonly profiles: ProfileRepository,
    private readonly interest: InterestRepository,
    private readonly companies: KnownCompanies,
    private readonly rules: RulesRepository,
    private readonly titles: TitleRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, also for another company's listing */
  async execute({
    sellerId,
    listingId,
  }: {
    sellerId: CompanyId;
    listingId: ListingId;
  }): Promise<InterestOutlook> {
    const [listing] = await this.listings.owned({ sellerId, listingId, limit: 1 });
    if (!listing) throw new NotFound('listing');
    const { form } = listing;
    const wanted = { media: mediaNotFree(form), kind: form.kind, limit: mostRead };
    const [asking, present, edition] = await Promise.all([
      this.profiles.asking(wanted),
      this.interest.companiesFitting(listingId),
      this.rules.get(),
    ]);
    const hidden = await this.companies.notApproved(asking.map(({ companyId }) => companyId));
    const profiles = asking.filter(({ companyId }) => !hidden.has(companyId));
    const rules = { ...rulesOf(edition), titles: await this.titles.namedBy(profiles) };
    const more = wonByMedium(form, profiles, { rules, present, asOf: dayOf(this.clock.now()) });
    return { listingId, more: more.slice(0, mostTold), complete: asking.length < mostRead };
  }
}
