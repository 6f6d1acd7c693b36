import type { ListingId, WayReport, WayStep } from '@marquee/contracts';
import { OutboxState } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import type { WayProvider } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { listingCollection, type ListingDocument } from '../listings/persistence/listing-collection.ts';

type Standing = Pick<ListingDocument, 'state' | 'revision' | 'publishedAt'>;

/** For operators: how far a listing is on its way out of here; nothing of what it says. */
@Injectable()
export class ListingWay implements WayProvider {
  constructor(
    private readonly mongo: Mongo,
    private readonly outbox: OutboxState,
  ) {}

  async wayOf(listingId: ListingId): Promise<Omit<WayReport, 'listingId'>> {
    const [listing, since] = await Promise.all([
      this.mongo
        .collection<ListingDocument>(listingCollection.name)
        .findOne<Standing>({ _id: listingId }, { projection: { state: 1, revision: 1, publishedAt: 1 } }),
      this.outbox.waitingSince([listingId]),
    ]);
    if (!listing) return { steps: [unknown] };
    return { steps: [published(listing), relayed(since)], revision: listing.revision };
  }
}

const of = { service: 'catalogue' } as const;

const unknown: WayStep = {
  ...of,
  step: 'published',
  state: 'missing',
  code: 'no-listing',
  params: {},
  sentence: 'There is no such listing.',
};

function published({ state, revision, publishedAt }: Standing): WayStep {
  const isOut = state === 'published';
  return {
    ...of,
    step: 'published',
    state: isOut ? 'done' : 'waiting',
    ...(isOut && publishedAt && { at: publishedAt.toISOString() }),
    code: isOut ? 'on-the-market' : 'not-on-the-market',
    params: { state, revision },
    sentence: isOut
      ? `Published; revision ${revision}.`
      : `It is ${state}, revision ${revision}: its company has not put it on the market.`,
  };
}

const relayed = (since: Date | undefined): WayStep =>
  since
    ? {
        ...of,
        step: 'relayed',
        state: 'waiting',
        since: since.toISOString(),
        code: 'in-outbox',
        params: of,
        sentence: 'Its latest change waits in the outbox of the catalogue.',
      }
    : {
        ...of,
        step: 'relayed',
        state: 'done',
        code: 'in-kafka',
        params: {},
        sentence: 'All its changes are in Kafka.',
      };
