import type { ProfileId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Experience } from '../domain/experience.ts';

type ExperienceRow = Omit<Experience, 'profileId'> & { readonly _id: ProfileId };

/** One row a profile, so that two answers at once conflict and none is overlooked. */
export const experiencesCollection: CollectionDefinition = { name: 'experiences' };

@Injectable()
export class ExperienceRepository {
  constructor(private readonly mongo: Mongo) {}

  /** Whose profile it is must have been asked before. */
  async get(profileId: ProfileId, tx?: Tx): Promise<Experience> {
    const row = await this.#rows.findOne({ _id: profileId }, tx ? { session: tx.session } : {});
    return { profileId, verdicts: row?.verdicts ?? [], decisions: row?.decisions ?? [] };
  }

  async put({ profileId, ...rest }: Experience, { session }: Tx): Promise<void> {
    await this.#rows.replaceOne({ _id: profileId }, rest, { upsert: true, session });
  }

  async forget(profileId: ProfileId, { session }: Tx): Promise<void> {
    await this.#rows.deleteOne({ _id: profileId }, { session });
  }

  get #rows() {
    return this.mongo.collection<ExperienceRow>(experiencesCollection.name);
  }
}
