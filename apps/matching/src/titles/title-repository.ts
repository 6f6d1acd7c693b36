import type { WorkFact } from '@marquee/contracts';
import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { Profile } from '../profiles/domain/profile.ts';
import { takeNumbers } from '../sequence.ts';

/** What is known of a title that people name as a comparable. */
export interface TitleRow {
  /** The slug by which comparables name it. */
  readonly _id: string;
  readonly version: number;
  readonly seq: number;
  readonly genres: readonly string[];
  readonly themes: readonly string[];
  readonly people: readonly string[];
  readonly origin: readonly string[];
}

export const titlesCollection: CollectionDefinition = {
  name: 'titles',
  indexes: [
    // the worker's rules: what has changed since the number it has seen
    { key: { seq: 1 }, unique: true },
  ],
};

@Injectable()
export class TitleRepository {
  constructor(private readonly mongo: Mongo) {}

  async named(slugs: readonly string[]): Promise<TitleRow[]> {
    const rows = this.mongo.collection<TitleRow>(titlesCollection.name);
    return rows.find({ _id: { $in: [...slugs] } }).toArray();
  }

  /** What the briefs' wishes name, by slug. */
  async namedBy(profiles: readonly Pick<Profile, 'terms'>[]): Promise<Readonly<Record<string, TitleRow>>> {
    const slugs = new Set(profiles.flatMap(({ terms }) => terms.wishes?.comparables ?? []));
    const titles = slugs.size === 0 ? [] : await this.named([...slugs]);
    return Object.fromEntries(titles.map((title) => [title._id, title]));
  }

  /** Stores what is newer than what is there. */
  store(works: readonly WorkFact[]): Promise<void> {
    const rows = this.mongo.collection<TitleRow>(titlesCollection.name);
    return this.mongo.transaction(async (tx) => {
      const { session } = tx;
      const slugs = works.map(({ slug }) => slug);
      const stored = await rows
        .find({ _id: { $in: slugs } }, { session, projection: { version: 1 } })
        .toArray();
      const versions = new Map<string, number>(stored.map(({ _id, version }) => [_id, version]));
      const newer = works.filter(({ slug, version }) => version > (versions.get(slug) ?? 0));
      if (newer.length === 0) return;
      const first = await takeNumbers(this.mongo, 'titles', newer.length, tx);
      await rows.bulkWrite(
        newer.map(({ slug, version, genres, themes, people, origin }, at) => ({
          replaceOne: {
            filter: { _id: slug },
            replacement: { version, seq: first + at, genres, themes, people, origin },
            upsert: true,
          },
        })),
        { session },
      );
    });
  }
}
