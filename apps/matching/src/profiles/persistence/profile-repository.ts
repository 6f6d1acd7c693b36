import { NotFound, StaleRevision, type CompanyId, type MemberId, type ProfileId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { takeNumbers } from '../../sequence.ts';
import type { Profile } from '../domain/profile.ts';

type ProfileRow = Omit<Profile, 'id'> & { readonly _id: ProfileId; readonly seq: number };

export const profilesCollection: CollectionDefinition = {
  name: 'profiles',
  indexes: [
    // the worker's index: what has changed since the number it has seen
    { key: { seq: 1 }, unique: true },
    // a buyer's own profiles, the newest first
    { key: { memberId: 1, createdAt: -1, _id: 1 } },
    // whose wishes name a title of which more is known now
    { key: { 'terms.wishes.comparables': 1 } },
    // whose rights windows the calendar moves
    { key: { 'terms.gates.rights.window.from': 1 } },
  ],
};

const toRow = ({ id, ...rest }: Profile, seq: number): ProfileRow => ({ _id: id, ...rest, seq });
const fromRow = ({ _id, seq: _, ...rest }: ProfileRow): Profile => ({ id: _id, ...rest });

/** Whose profile: every question and change names the owner. */
export interface Owned {
  readonly memberId: MemberId;
  readonly profileId: ProfileId;
}

@Injectable()
export class ProfileRepository {
  constructor(private readonly mongo: Mongo) {}

  /** @throws NotFound, StaleRevision */
  async get({ memberId, profileId, revision }: Owned & { revision?: number }, tx?: Tx): Promise<Profile> {
    const row = await this.#rows.findOne(
      { _id: profileId, memberId, deleted: false },
      tx ? { session: tx.session } : {},
    );
    if (!row) throw new NotFound('brief');
    if (revision !== undefined && row.revision !== revision) throw new StaleRevision(row.revision);
    return fromRow(row);
  }

  /** Anybody's; deleted ones, too. */
  async find(profileId: ProfileId, { session }: Tx): Promise<Profile | undefined> {
    const row = await this.#rows.findOne({ _id: profileId }, { session });
    return row ? fromRow(row) : undefined;
  }

  /** Anybody's; deleted ones, too. */
  async byId(ids: readonly ProfileId[]): Promise<Profile[]> {
    const rows = await this.#rows.find({ _id: { $in: [...ids] } }).toArray();
    return rows.map(fromRow);
  }

  /** Of these, those that are not private and not paused. */
  async shown(ids: readonly ProfileId[]): Promise<Profile[]> {
    const rows = await this.#rows
      .find({ _id: { $in: [...ids] }, visibility: { $ne: 'private' }, active: true, deleted: false })
      .toArray();
    return rows.map(fromRow);
  }

  async list({ memberId }: { memberId: MemberId }): Promise<Profile[]> {
    const rows = await this.#rows
      .find({ memberId, deleted: false })
      .sort({ createdAt: -1, _id: 1 })
      .toArray();
    return rows.map(fromRow);
  }

  /** Of these ids, those that are taken, with their owners. */
  async owners(
    ids: readonly ProfileId[],
    tx: Tx,
  ): Promise<Map<ProfileId, { memberId: MemberId; companyId: CompanyId }>> {
    const rows = await this.#rows
      .find({ _id: { $in: [...ids] } }, { session: tx.session, projection: { memberId: 1, companyId: 1 } })
      .toArray();
    return new Map(rows.map(({ _id, memberId, companyId }) => [_id, { memberId, companyId }]));
  }

  /** Active profiles, of any member, whose wishes name one of these titles. */
  async naming(slugs: readonly string[]): Promise<ProfileId[]> {
    const rows = await this.#rows
      .find({ 'terms.wishes.comparables': { $in: [...slugs] }, active: true }, { projection: { _id: 1 } })
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  /** Active profiles, of any member, whose wanted window has begun by this day: with each day less of it is left. */
  async withWindowBegun(day: string): Promise<ProfileId[]> {
    const rows = await this.#rows
      .find({ 'terms.gates.rights.window.from': { $lt: day }, active: true }, { projection: { _id: 1 } })
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  /** New ones, each with its number. */
  async insert(profiles: readonly Profile[], tx: Tx): Promise<void> {
    if (profiles.length === 0) return;
    const first = await takeNumbers(this.mongo, 'profiles', profiles.length, tx);
    const rows = profiles.map((profile, at) => toRow(profile, first + at));
    await this.#rows.insertMany(rows, { session: tx.session });
  }

  /** In the place of the revision before. @throws StaleRevision */
  async replace(profile: Profile, tx: Tx): Promise<Profile> {
    const { id, memberId, revision } = profile;
    const seq = await takeNumbers(this.mongo, 'profiles', 1, tx);
    const { matchedCount } = await this.#rows.replaceOne(
      { _id: id, memberId, revision: revision - 1 },
      toRow(profile, seq),
      {
        session: tx.session,
      },
    );
    if (matchedCount === 0) throw new StaleRevision(revision);
    return profile;
  }

  /** What it has learnt, and no more: its revision is its owner's. @throws StaleRevision */
  async teach({ id, memberId, revision, learnt }: Profile, tx: Tx): Promise<void> {
    const seq = await takeNumbers(this.mongo, 'profiles', 1, tx);
    const { matchedCount } = await this.#rows.updateOne(
      { _id: id, memberId, revision },
      learnt ? { $set: { seq, learnt } } : { $set: { seq }, $unset: { learnt: true } },
      { session: tx.session },
    );
    if (matchedCount === 0) throw new StaleRevision(revision);
  }

  get #rows() {
    return this.mongo.collection<ProfileRow>(profilesCollection.name);
  }
}
