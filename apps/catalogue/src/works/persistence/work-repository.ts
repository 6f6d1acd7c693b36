import { IdTaken, NotFound, StaleRevision, type WorkId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import type { Viewer } from '../../listings/domain/viewer.ts';
import { beginningWith, titleKey, titleKeys } from '../../titles/title-keys.ts';
import type { Work } from '../domain/work.ts';
import { workCollection, type WorkDocument } from './work-collection.ts';

interface Seen {
  readonly workId: WorkId;
  readonly viewer: Viewer;
}

interface Editable extends Seen {
  readonly revision: number;
}

interface WorkSearch {
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  /** Slugs after this one. */
  readonly after?: string | undefined;
  readonly limit: number;
  readonly viewer: Viewer;
}

type Standing = Pick<Work, 'recordedBy' | 'hidden'>;

/** Works belong to the market: every member may read them, but those that only drafts are on. */
@Injectable()
export class WorkRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound, also where the viewer may not see it */
  async getVisible({ workId, viewer }: Seen, tx?: Tx): Promise<Work> {
    const filter = { $and: [{ _id: workId }, visibleTo(viewer)] };
    const document = await this.#works.findOne(filter, tx ? { session: tx.session } : {});
    if (!document) throw new NotFound('work');
    return fromDocument(document);
  }

  /** To be changed. @throws NotFound, StaleRevision */
  async getRevision({ revision, ...seen }: Editable, tx: Tx): Promise<Work> {
    const work = await this.getVisible(seen, tx);
    if (work.revision !== revision) throw new StaleRevision(work.revision);
    return work;
  }

  /** In order of slug. */
  async search({ slug, title, after, limit, viewer }: WorkSearch): Promise<Work[]> {
    const and: Filter<WorkDocument>[] = [
      visibleTo(viewer),
      ...(slug === undefined ? [] : [{ slug: beginningWith(slug) }]),
      ...(title === undefined ? [] : [{ titleKeys: { $elemMatch: beginningWith(titleKey(title)) } }]),
      ...(after === undefined ? [] : [{ slug: { $gt: after } }]),
    ];
    const found = this.#works.find({ $and: and }, { sort: { slug: 1 }, limit });
    return (await found.toArray()).map(fromDocument);
  }

  /** Of these works, hidden or not, those that exist: who recorded each, and whether others may know of it. */
  async known(ids: readonly WorkId[], tx: Tx): Promise<ReadonlyMap<WorkId, Standing>> {
    const { session } = tx;
    const found = this.#works.find<Pick<WorkDocument, '_id' | keyof Standing>>(
      { _id: { $in: [...ids] } },
      { session, projection: { recordedBy: 1, hidden: 1 } },
    );
    return new Map((await found.toArray()).map(({ _id, ...standing }) => [_id, standing]));
  }

  /** Of these works, those that only drafts are on. */
  async hidden(ids: readonly WorkId[], tx: Tx): Promise<Work[]> {
    const { session } = tx;
    const found = this.#works.find({ _id: { $in: [...ids] }, hidden: true }, { session });
    return (await found.toArray()).map(fromDocument);
  }

  async slugsTaken(slugs: readonly string[], tx: Tx): Promise<Set<string>> {
    const { session } = tx;
    const found = this.#works.find<Pick<WorkDocument, 'slug'>>(
      { slug: { $in: [...slugs] } },
      { session, projection: { _id: 0, slug: 1 } },
    );
    return new Set((await found.toArray()).map(({ slug }) => slug));
  }

  /** The first revision of each. @throws IdTaken; MongoServerError for a key that another transaction took meanwhile */
  async insert(works: readonly Work[], tx: Tx): Promise<Work[]> {
    if (works.length === 0) return [];
    const ids = works.map(({ id }) => id);
    if ((await this.known(ids, tx)).size > 0) throw new IdTaken('work');
    const stored = works.map((work) => ({ ...work, revision: 1 }));
    await this.#works.insertMany(stored.map(toDocument), { session: tx.session });
    return stored;
  }

  /** The next revision. @throws StaleRevision */
  async save(work: Work, tx: Tx): Promise<Work> {
    const stored = { ...work, revision: work.revision + 1 };
    const { matchedCount } = await this.#works.replaceOne(
      { _id: work.id, revision: work.revision },
      toDocument(stored),
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(stored.revision);
    return stored;
  }

  get #works() {
    return this.mongo.collection<WorkDocument>(workCollection.name);
  }
}

/** The organiser sees drafts, and so the works that only drafts are on. */
const visibleTo = ({ companyId, readsAll }: Viewer): Filter<WorkDocument> =>
  readsAll ? {} : { $or: [{ hidden: { $ne: true } }, { recordedBy: companyId }] };

const toDocument = ({ id, ...work }: Work): WorkDocument => ({
  _id: id,
  ...work,
  titleKeys: titleKeys(work.content.titles),
});

const fromDocument = ({ _id, titleKeys: _, ...work }: WorkDocument): Work => ({ id: _id, ...work });
