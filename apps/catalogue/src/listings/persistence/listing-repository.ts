import { IdTaken, NotFound, StaleRevision, type CompanyId, type ListingId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { titleKeys } from '../../titles/title-keys.ts';
import type { Listing } from '../domain/listing.ts';
import { notOnCards, type ListedListing } from '../domain/listing-view.ts';
import type { Viewer } from '../domain/viewer.ts';
import { listingCollection, type ListingDocument } from './listing-collection.ts';
import { searchFilter, visibleTo, type ListingSearch } from './listing-search.ts';

export interface OwnListing {
  readonly listingId: ListingId;
  /** Another company's listing is not found. */
  readonly companyId: CompanyId;
}

export interface OwnRevision extends OwnListing {
  readonly revision: number;
}

type ListedDocument = Omit<ListedListing, 'id'> & Pick<ListingDocument, '_id'>;

const cardProjection = {
  titleKeys: 0,
  position: 0,
  avails: 0,
  ...Object.fromEntries(notOnCards.map((field) => [`content.${field}`, 0])),
};

@Injectable()
export class ListingRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound */
  async getOwn({ listingId, companyId }: OwnListing, tx?: Tx): Promise<Listing> {
    const options = tx ? { session: tx.session } : {};
    const document = await this.#listings.findOne({ _id: listingId, companyId }, options);
    if (!document) throw new NotFound('listing');
    return fromDocument(document);
  }

  /** To be changed. @throws NotFound, StaleRevision */
  async getRevision({ revision, ...own }: OwnRevision, tx: Tx): Promise<Listing> {
    const listing = await this.getOwn(own, tx);
    if (listing.revision !== revision) throw new StaleRevision(listing.revision);
    return listing;
  }

  /** @throws NotFound, also where the viewer may not see it */
  async getVisible({ listingId, viewer }: { listingId: ListingId; viewer: Viewer }): Promise<Listing> {
    const document = await this.#listings.findOne({ $and: [{ _id: listingId }, visibleTo(viewer)] });
    if (!document) throw new NotFound('listing');
    return fromDocument(document);
  }

  /** Those that the viewer may see. */
  async visible(ids: readonly ListingId[], viewer: Viewer): Promise<Listing[]> {
    const found = this.#listings.find({ $and: [{ _id: { $in: [...ids] } }, visibleTo(viewer)] });
    return (await found.toArray()).map(fromDocument);
  }

  /** Newest first. */
  async search({ viewer, ...search }: ListingSearch & { readonly viewer: Viewer }): Promise<ListedListing[]> {
    const found = this.#listings.find<ListedDocument>(searchFilter(search, viewer), {
      sort: { _id: -1 },
      limit: search.limit,
      projection: cardProjection,
    });
    return (await found.toArray()).map(({ _id, ...listing }) => ({ id: _id, ...listing }));
  }

  /** All of a company that are on the market; or, `awaiting`, that are off it only as the company is suspended. */
  async standing(
    { companyId, awaiting }: { readonly companyId: CompanyId; readonly awaiting: boolean },
    tx: Tx,
  ): Promise<Listing[]> {
    const filter = awaiting
      ? { companyId, awaitsCompany: true as const }
      : { companyId, state: 'published' as const };
    const documents = await this.#listings.find(filter, { session: tx.session }).toArray();
    return documents.map(fromDocument);
  }

  /** Whose each of these listings is, where it exists. */
  async ownersOf(ids: readonly ListingId[], tx: Tx): Promise<ReadonlyMap<ListingId, CompanyId>> {
    const found = this.#listings.find<Pick<ListingDocument, '_id' | 'companyId'>>(
      { _id: { $in: [...ids] } },
      { session: tx.session, projection: { companyId: 1 } },
    );
    return new Map((await found.toArray()).map(({ _id, companyId }) => [_id, companyId]));
  }

  /** The first revision of each. @throws IdTaken; MongoServerError for an id that another transaction took meanwhile */
  async insert(listings: readonly Listing[], tx: Tx): Promise<Listing[]> {
    if (listings.length === 0) return [];
    const ids = listings.map(({ id }) => id);
    if ((await this.ownersOf(ids, tx)).size > 0) throw new IdTaken('listing');
    const stored = listings.map((listing) => ({ ...listing, revision: 1 }));
    await this.#listings.insertMany(stored.map(toDocument), { session: tx.session });
    return stored;
  }

  /** The next revision. @throws StaleRevision */
  async save(listing: Listing, tx: Tx): Promise<Listing> {
    const { id, companyId, revision } = listing;
    const stored = { ...listing, revision: revision + 1 };
    const { matchedCount } = await this.#listings.replaceOne(
      { _id: id, companyId, revision },
      toDocument(stored),
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(stored.revision);
    return stored;
  }

  get #listings() {
    return this.mongo.collection<ListingDocument>(listingCollection.name);
  }
}

const toDocument = ({ id, ...listing }: Listing): ListingDocument => ({
  _id: id,
  ...listing,
  titleKeys: titleKeys(listing.content.titles),
});

const fromDocument = ({ _id, titleKeys: _, ...listing }: ListingDocument): Listing => ({
  id: _id,
  ...listing,
});
