import type { Rules } from '@marquee/match-engine';
import type { Mongo } from '@marquee/mongo';
import { titlesCollection, type TitleRow } from '../titles/title-repository.ts';
import { marketRules, rulesCollection, type RulesRow } from './rules.ts';

/** What the market is scored by, as far as it has been seen: for what the API holds in memory. */
export class StoredRules {
  #rules: Rules = marketRules(undefined, {});
  #titles: Readonly<Record<string, TitleRow>> = {};
  #seen = { titles: 0, rules: 0 };

  constructor(private readonly mongo: Mongo) {}

  get rules(): Rules {
    return this.#rules;
  }

  /** @returns whether they are others than before */
  async pull(lastTitle: number): Promise<boolean> {
    const [titles, rules] = await Promise.all([
      lastTitle > this.#seen.titles
        ? this.mongo
            .collection<TitleRow>(titlesCollection.name)
            .find({ seq: { $gt: this.#seen.titles } })
            .sort({ seq: 1 })
            .toArray()
        : [],
      this.mongo.collection<RulesRow>(rulesCollection.name).findOne({ _id: 'rules' }),
    ]);
    const version = rules?.version ?? 0;
    if (titles.length === 0 && version === this.#seen.rules) return false;
    this.#titles = { ...this.#titles, ...Object.fromEntries(titles.map((title) => [title._id, title])) };
    this.#rules = marketRules(rules ?? undefined, this.#titles);
    this.#seen = { titles: titles.at(-1)?.seq ?? this.#seen.titles, rules: version };
    return true;
  }
}
