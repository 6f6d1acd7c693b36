import {
  ListingId,
  WorkId,
  type CompanyId,
  type ListingContent,
  type ListingDraft,
} from '@marquee/contracts';
import { againWhenTaken, Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { mayBeOfferedBy, workOfListing } from '../../works/domain/work.ts';
import { WorkRepository } from '../../works/persistence/work-repository.ts';
import { RecordWorks } from '../../works/record-work/record-works.ts';
import { draftListing, type Listing } from '../domain/listing.ts';
import { UnknownWork } from '../domain/refusals.ts';
import { ListingRepository } from '../persistence/listing-repository.ts';

export interface DraftListingCommand {
  readonly companyId: CompanyId;
  readonly draft: ListingDraft;
}

@Injectable()
export class DraftListing {
  constructor(
    private readonly mongo: Mongo,
    private readonly listings: ListingRepository,
    private readonly works: WorkRepository,
    private readonly recordWorks: RecordWorks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws UnknownWork, WorkNotNamed, IdTaken, ListingTooLarge */
  async execute({ companyId, draft }: DraftListingCommand): Promise<Listing> {
    const { id = ListingId.parse(this.ids.next()), workId: named, ...content } = draft;
    return againWhenTaken(() =>
      this.mongo.transaction(async (tx) => {
        if (named) await this.#refuseUnknown(tx, companyId, named);
        const workId = named ?? (await this.#recordWork(tx, companyId, content));
        const listing = draftListing({ id, companyId, workId, content }, this.clock.now());
        const [stored] = await this.listings.insert([listing], tx);
        if (!stored) throw new Error('one listing was inserted, and none came back');
        return stored;
      }),
    );
  }

  async #refuseUnknown(tx: Tx, companyId: CompanyId, workId: WorkId): Promise<void> {
    const work = (await this.works.known([workId], tx)).get(workId);
    if (!work || !mayBeOfferedBy(companyId, work)) throw new UnknownWork();
  }

  async #recordWork(tx: Tx, recordedBy: CompanyId, content: ListingContent): Promise<WorkId> {
    const id = WorkId.parse(this.ids.next());
    await this.recordWorks.within(tx, [{ id, content: workOfListing(content), recordedBy, hidden: true }]);
    return id;
  }
}
