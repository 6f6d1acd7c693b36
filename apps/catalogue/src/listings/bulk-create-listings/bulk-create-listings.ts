import {
  CompanyNotApproved,
  IdTaken,
  Refusal,
  WorkId,
  type BulkReport,
  type ListingBulk,
  type ListingRow,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { againWhenTaken, Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids, type Actor, outcomeOf, writeAndReport, type RowOutcome } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyView } from '../../companies/company-view.ts';
import { WorkRepository } from '../../works/persistence/work-repository.ts';
import { RecordWorks } from '../../works/record-work/record-works.ts';
import { RevealWorks } from '../../works/reveal-works/reveal-works.ts';
import type { Listing } from '../domain/listing.ts';
import { published } from '../domain/listing-fact.ts';
import { ListingRepository } from '../persistence/listing-repository.ts';
import { planRow, refuseForeign, type PlannedListing } from './plan-row.ts';

export interface BulkCreateListingsCommand extends ListingBulk {
  readonly actor: Actor;
}

@Injectable()
export class BulkCreateListings {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly companies: CompanyView,
    private readonly works: WorkRepository,
    private readonly recordWorks: RecordWorks,
    private readonly revealWorks: RevealWorks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Repeated, it reports what exists and changes nothing. */
  execute({ actor, rows }: BulkCreateListingsCommand): Promise<BulkReport> {
    return writeAndReport(rows, {
      write: (chunk) => againWhenTaken(() => this.mongo.transaction((tx) => this.#create(tx, actor, chunk))),
      placeOf: (path) => (path === '/lines' || path === '/rights' ? '/rights' : `/listing${path}`),
    });
  }

  async #create(tx: Tx, actor: Actor, rows: readonly ListingRow[]): Promise<RowOutcome[]> {
    const owners = await this.listings.ownersOf(
      rows.map(({ id }) => id),
      tx,
    );
    const named = rows.flatMap(({ listing: { workId } }) => (workId === undefined ? [] : [workId]));
    const knownWorks = await this.works.known(named, tx);
    const companies = await this.companies.find(rows.map(({ companyId }) => companyId));
    const now = this.clock.now();
    const outcomes = rows.map((row) => {
      const owner = owners.get(row.id);
      const newWorkId = WorkId.parse(this.ids.next());
      return outcomeOf(() => {
        refuseForeign(row, actor);
        const { standing = 'approved' } = companies.get(row.companyId) ?? {};
        if (row.publish && owner === undefined && standing !== 'approved')
          throw new CompanyNotApproved(standing);
        if (owner === undefined) return planRow(row, { knownWorks, newWorkId, now });
        if (owner !== row.companyId) throw new IdTaken('listing');
        return 'exists' as const;
      });
    });
    await this.#store(tx, outcomes.filter(isPlanned));
    return outcomes.map((outcome) => (isPlanned(outcome) ? 'created' : outcome));
  }

  async #store(tx: Tx, planned: readonly PlannedListing[]): Promise<void> {
    await this.recordWorks.within(
      tx,
      planned.flatMap(({ work }) => (work ? [work] : [])),
    );
    const stored = await this.listings.insert(
      planned.map(({ listing }) => listing),
      tx,
    );
    const onMarket = stored.filter(isPublished);
    await this.revealWorks.within(tx, onMarket);
    await this.outbox.add(tx, ...onMarket.map(published));
  }
}

const isPlanned = (outcome: RowOutcome | PlannedListing): outcome is PlannedListing =>
  typeof outcome === 'object' && !(outcome instanceof Refusal);

const isPublished = ({ state }: Listing) => state === 'published';
