import type { CompanyId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyView } from '../../companies/company-view.ts';
import { putBack, takeDown } from '../domain/listing.ts';
import { published, withdrawn } from '../domain/listing-fact.ts';
import { ListingRepository } from '../persistence/listing-repository.ts';

/**
 * What a company has on the market goes with it when it is suspended, and comes back with it. Other services hear of
 * listings that are withdrawn and published, as ever.
 */
@Injectable()
export class FollowCompany {
  constructor(
    private readonly companies: CompanyView,
    private readonly listings: ListingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By how the company stands now: what was decided before, and comes again, changes nothing. */
  async execute(companyId: CompanyId, tx: Tx): Promise<void> {
    const company = (await this.companies.find([companyId])).get(companyId);
    if (company?.standing === 'approved') await this.#putBack(companyId, tx);
    if (company?.standing === 'suspended' || company?.standing === 'closed')
      await this.#takeDown(companyId, tx);
  }

  async #takeDown(companyId: CompanyId, tx: Tx): Promise<void> {
    const now = this.clock.now();
    for (const listing of await this.listings.standing({ companyId, awaiting: false }, tx)) {
      const stored = await this.listings.save(takeDown(listing, now), tx);
      await this.outbox.add(tx, withdrawn(stored));
    }
  }

  async #putBack(companyId: CompanyId, tx: Tx): Promise<void> {
    const now = this.clock.now();
    for (const listing of await this.listings.standing({ companyId, awaiting: true }, tx)) {
      const stored = await this.listings.save(putBack(listing, now), tx);
      await this.outbox.add(tx, published(stored));
    }
  }
}
