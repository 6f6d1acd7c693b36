import type { EncumbranceStatement } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { confirmAvails, stateRights, type Listing } from '../../listings/domain/listing.ts';
import { revised } from '../../listings/domain/listing-fact.ts';
import { ListingRepository, type OwnRevision } from '../../listings/persistence/listing-repository.ts';
import { expandScope } from '../domain/rights-position.ts';

export interface StateEncumbrancesCommand extends OwnRevision {
  readonly statement: EncumbranceStatement;
}

@Injectable()
export class StateEncumbrances {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Who states what stands in the way confirms the avails. @throws NotFound, StaleRevision, RightsTooScattered, ListingTooLarge */
  execute({ statement: { encumbrances, anchors }, ...own }: StateEncumbrancesCommand): Promise<Listing> {
    return this.mongo.transaction(async (tx) => {
      const now = this.clock.now();
      const current = await this.listings.getRevision(own, tx);
      const { lines } = current.position;
      const position = { lines, encumbrances: encumbrances.map(expandScope), anchors };
      const listing = await this.listings.save(confirmAvails(stateRights(current, position, now), now), tx);
      await this.outbox.add(tx, ...revised(listing));
      return listing;
    });
  }
}
