import { randomBytes } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  expandTerritories,
  type CompanyId,
  type InterestOutlook,
  type OfferSketch,
} from '@marquee/contracts';
import type { Listing } from '@marquee/match-engine';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { formOf } from '../../listings/listing-view.ts';
import { OpenBriefs, type OpenBrief } from '../../market/open-briefs.ts';
import { dayOf } from '../../scoring/day.ts';
import { aboutSoMany, questionOf } from '../anonymity.ts';
import { anyLine, bestApart, linesToTry, widerBy, type Line } from './lines-to-try.ts';

const mostTold = 3;

interface Asked {
  readonly sellerId: CompanyId;
  readonly sketch: OfferSketch;
}

/**
 * Whom an offer would fit, and what to offer beside would bring the most, of companies that may trade. It is asked of a
 * sketch, since drafts are known to the catalogue alone; so it tells nothing of any listing, and whoever asks learns
 * what their own offer would bring, as roughly as sellers may know (see `aboutSoMany`).
 */
@Injectable()
export class ForeseeInterest {
  readonly #key = randomBytes(32);

  constructor(
    private readonly briefs: OpenBriefs,
    private readonly companies: KnownCompanies,
    private readonly clock: Clock,
  ) {}

  async execute({ sellerId, sketch }: Asked): Promise<InterestOutlook> {
    await this.briefs.pull();
    const asOf = dayOf(this.clock.now());
    const listing = listingOf(sketch, sellerId);
    const within = this.briefs.fitting(widerBy(listing, anyLine, asOf), asOf);
    const hidden = await this.companies.notApproved(within.map(({ companyId }) => companyId));
    const companiesOf = (offer: Listing) => companiesBut(hidden, this.briefs.fitting(offer, asOf));
    const asked = questionOf({ sellerId, sketch });
    const tell = (companies: number, more?: Line) =>
      aboutSoMany(companies, { key: this.#key, question: `${asked} ${questionOf(more)}` });

    const present = companiesOf(listing);
    const lost = within.filter(({ companyId }) => !hidden.has(companyId) && !present.has(companyId));
    const wanted = lost.map((brief) => brief.wanted);
    const closed = sketch.closed.map(({ territories, media }) => ({
      territories: expandTerritories(territories),
      media,
    }));
    const told: (Line & { readonly companies: number })[] = [];
    for (const line of linesToTry(listing, wanted, closed)) {
      // each is a pass over all briefs: other requests go between
      await breathe();
      const companies = tell(companiesOf(widerBy(listing, line, asOf)).difference(present).size, line);
      if (companies !== null) told.push({ ...line, companies });
    }
    const more = bestApart(told, mostTold);
    return {
      fitting: tell(present.size),
      more: more.map((line) => ({ ...line, territories: [...line.territories], media: [...line.media] })),
      complete: this.briefs.complete,
    };
  }
}

const companiesBut = (hidden: ReadonlySet<CompanyId>, briefs: readonly OpenBrief[]): Set<CompanyId> =>
  new Set(briefs.map(({ companyId }) => companyId)).difference(hidden);

/** As it would be on the market. Whom the exhibitor excludes is not asked: the difference would tell on them. */
const listingOf = ({ closed: _, ...sketch }: OfferSketch, sellerId: CompanyId): Listing =>
  formOf('sketch', {
    ...sketch,
    companyId: sellerId,
    state: 'published',
    ai: sketch.ai ?? { use: 'none', parts: [] },
    excludedCompanies: [],
  });
