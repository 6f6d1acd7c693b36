import type { CompanyId, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

/** That a company wants no messages from another. */
export interface Block {
  readonly companyId: CompanyId;
  readonly blockedId: CompanyId;
  readonly version: number;
  readonly memberId: MemberId;
  readonly at: Date;
  /** One that was taken back stays, so that its versions go on. */
  readonly stands: boolean;
}

type BlockDocument = Block & { readonly _id: string };

export const blockCollection: CollectionDefinition = {
  name: 'blocks',
  indexes: [
    // GET /blocks: whom a company does not hear, the latest first
    { key: { companyId: 1, stands: 1, at: -1 } },
  ],
};

export type Direction = Pick<Block, 'companyId' | 'blockedId'>;

export const blockIdOf = ({ companyId, blockedId }: Direction) => `${companyId}/${blockedId}`;

@Injectable()
export class BlockRepository {
  constructor(private readonly mongo: Mongo) {}

  /** Taken back or not. */
  async find(direction: Direction, tx: Tx): Promise<Block | undefined> {
    const found = await this.#blocks.findOne({ _id: blockIdOf(direction) }, { session: tx.session });
    return found ? fromDocument(found) : undefined;
  }

  /** Those of these that stand. */
  async standing(directions: readonly Direction[], tx?: Tx): Promise<Block[]> {
    const found = await this.#blocks
      .find({ _id: { $in: directions.map(blockIdOf) }, stands: true }, tx ? { session: tx.session } : {})
      .toArray();
    return found.map(fromDocument);
  }

  async countOf(companyId: CompanyId, tx: Tx): Promise<number> {
    return this.#blocks.countDocuments({ companyId, stands: true }, { session: tx.session });
  }

  /** The latest first. */
  async listOf(companyId: CompanyId): Promise<Block[]> {
    const found = await this.#blocks.find({ companyId, stands: true }).sort({ at: -1 }).toArray();
    return found.map(fromDocument);
  }

  /** What was read in this transaction: another change meanwhile conflicts. */
  async save(block: Block, tx: Tx): Promise<void> {
    await this.#blocks.replaceOne({ _id: blockIdOf(block) }, block, { upsert: true, session: tx.session });
  }

  get #blocks() {
    return this.mongo.collection<BlockDocument>(blockCollection.name);
  }
}

const fromDocument = ({ _id: _, ...block }: BlockDocument): Block => block;
