import type { CompanyBlockFact, CompanyId } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

interface KnownBlock {
  /** Who wants to hear nothing, and of whom. */
  readonly _id: string;
  readonly version: number;
  readonly holds: boolean;
}

export const blocksCollection: CollectionDefinition = { name: 'blocks' };

const idOf = (companyId: CompanyId, blockedId: CompanyId) => `${companyId} ${blockedId}`;

/** Which companies want to hear nothing from which others, as `messaging` tells. */
@Injectable()
export class KnownBlocks {
  constructor(private readonly mongo: Mongo) {}

  async holds(companyId: CompanyId, blockedId: CompanyId): Promise<boolean> {
    return (await this.#blocks.findOne({ _id: idOf(companyId, blockedId), holds: true })) !== null;
  }

  async keep(facts: readonly (CompanyBlockFact & { readonly holds: boolean })[]): Promise<void> {
    await keepNewest(
      this.#blocks,
      facts.map(({ companyId, blockedId, version, holds }) => ({
        _id: idOf(companyId, blockedId),
        version,
        holds,
      })),
    );
  }

  get #blocks() {
    return this.mongo.collection<KnownBlock>(blocksCollection.name);
  }
}
