import { Forbidden, type ListingRow, type WorkId } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { expandScope } from '../../rights/domain/rights-position.ts';
import { mayBeOfferedBy, workOfListing, type Work } from '../../works/domain/work.ts';
import type { WorkToRecord } from '../../works/record-work/record-works.ts';
import { draftListing, publishListing, stateRights, type Listing } from '../domain/listing.ts';
import { UnknownWork } from '../domain/refusals.ts';

export interface PlannedListing {
  readonly listing: Listing;
  /** To be recorded with it, where the row names none. */
  readonly work?: WorkToRecord;
}

interface Circumstances {
  readonly knownWorks: ReadonlyMap<WorkId, Pick<Work, 'recordedBy' | 'hidden'>>;
  readonly newWorkId: WorkId;
  readonly now: Date;
}

/**
 * What a row asks to be stored.
 * @throws UnknownWork, WorkNotNamed, ListingIncomplete, RightsTooScattered, ListingTooLarge
 */
export function planRow(row: ListingRow, { knownWorks, newWorkId, now }: Circumstances): PlannedListing {
  const { id, companyId, publish } = row;
  const { workId, ...content } = row.listing;
  const known = workId === undefined ? undefined : knownWorks.get(workId);
  if (workId !== undefined && !(known && mayBeOfferedBy(companyId, known))) throw new UnknownWork();
  const work = workId === undefined ? workOfListing(content) : undefined;
  const draft = draftListing({ id, companyId, workId: workId ?? newWorkId, content }, now);
  const position = {
    lines: row.rights.map(expandScope),
    encumbrances: row.encumbrances.map(expandScope),
    anchors: row.anchors,
  };
  const offered = stateRights(draft, position, now);
  return {
    listing: publish ? publishListing(offered, now) : offered,
    ...(work ? { work: { id: newWorkId, content: work, recordedBy: companyId, hidden: !publish } } : {}),
  };
}

/** @throws Forbidden where the actor may not create listings for the row's company */
export function refuseForeign({ companyId }: ListingRow, actor: Actor): void {
  const own = actor.companyId === companyId && actor.roles.includes('exhibitor');
  if (own || actor.roles.includes('organiser') || actor.roles.includes('operator')) return;
  throw new Forbidden('You may create listings of your own company only.');
}
