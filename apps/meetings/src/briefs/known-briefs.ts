import type { BriefFact, CompanyId, MemberId, ProfileId } from '@marquee/contracts';
import { keepNewest, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';

export interface KnownBrief {
  readonly _id: ProfileId;
  readonly version: number;
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly visibility: 'anonymous' | 'named';
  readonly shown: boolean;
}

export const briefsCollection: CollectionDefinition = { name: 'briefs' };

/** The briefs that their owners show to sellers, as `matching` tells of them. */
@Injectable()
export class KnownBriefs {
  constructor(private readonly mongo: Mongo) {}

  /** Undefined for one that is not shown (any more), or not known here yet. */
  async shown(profileId: ProfileId): Promise<KnownBrief | undefined> {
    return (await this.#briefs.findOne({ _id: profileId, shown: true })) ?? undefined;
  }

  async keep(facts: readonly BriefFact[]): Promise<void> {
    await keepNewest(
      this.#briefs,
      facts.map(({ profileId, version, memberId, companyId, visibility, shown }) => ({
        _id: profileId,
        version,
        memberId,
        companyId,
        visibility,
        shown,
      })),
    );
  }

  get #briefs() {
    return this.mongo.collection<KnownBrief>(briefsCollection.name);
  }
}
