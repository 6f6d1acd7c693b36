import type { WorkId } from '@marquee/contracts';
import type { CollectionDefinition } from '@marquee/mongo';
import type { Work } from '../domain/work.ts';

export interface WorkDocument extends Omit<Work, 'id'> {
  readonly _id: WorkId;
  readonly titleKeys: readonly string[];
}

export const workCollection: CollectionDefinition = {
  name: 'works',
  indexes: [
    // no two works have one slug; GET /works, in order of slug, and by its beginning
    { key: { slug: 1 }, unique: true },
    // GET /works?title=
    { key: { titleKeys: 1 } },
  ],
};
