import { IdTaken, NotFound, StaleRevision, type CompanyId, type WorkId } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Filter } from 'mongodb';
import { beginningWith, titleKey, titleKeys } from '../../titles/title-keys.ts';
import type { Work } from '../domain/work.ts';
import { workCollection, type WorkDocument } from './work-collection.ts';

interface Editable {
  readonly workId: WorkId;
  readonly revision: number;
}

interface WorkSearch {
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  /** Slugs after this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Works belong to the market: every member may read them. */
@Injectable()
export class WorkRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound */
  async get(workId: WorkId): Promise<Work> {
    const document = await this.#works.findOne({ _id: workId });
    if (!document) throw new NotFound('work');
    return fromDocument(document);
  }

  /** To be changed. @throws NotFound, StaleRevision */
  async getRevision({ workId, revision }: Editable, tx: Tx): Promise<Work> {
    const document = await this.#works.findOne({ _id: workId }, { session: tx.session });
    if (!document) throw new NotFound('work');
    if (document.revision !== revision) throw new StaleRevision(document.revision);
    return fromDocument(document);
  }

  /** In order of slug. */
  async search({ slug, title, after, limit }: WorkSearch): Promise<Work[]> {
    const and: Filter<WorkDocument>[] = [
      ...(slug === undefined ? [] : [{ slug: beginningWith(slug) }]),
      ...(title === undefined ? [] : [{ titleKeys: { $elemMatch: beginningWith(titleKey(title)) } }]),
      ...(after === undefined ? [] : [{ slug: { $gt: after } }]),
    ];
    const found = this.#works.find(and.length > 0 ? { $and: and } : {}, { sort: { slug: 1 }, limit });
    return (await found.toArray()).map(fromDocument);
  }

  /** Who recorded each of these works, where it exists. */
  async recordersOf(ids: readonly WorkId[], tx: Tx): Promise<ReadonlyMap<WorkId, CompanyId>> {
    const { session } = tx;
    const found = this.#works.find<Pick<WorkDocument, '_id' | 'recordedBy'>>(
      { _id: { $in: [...ids] } },
      { session, projection: { recordedBy: 1 } },
    );
    return new Map((await found.toArray()).map(({ _id, recordedBy }) => [_id, recordedBy]));
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
    if ((await this.recordersOf(ids, tx)).size > 0) throw new IdTaken('work');
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

const toDocument = ({ id, ...work }: Work): WorkDocument => ({
  _id: id,
  ...work,
  titleKeys: titleKeys(work.content.titles),
});

const fromDocument = ({ _id, titleKeys: _, ...work }: WorkDocument): Work => ({ id: _id, ...work });
