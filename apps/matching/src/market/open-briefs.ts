import type { CompanyId, ProfileId } from '@marquee/contracts';
import { MatchIndex, type Listing } from '@marquee/match-engine';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { matchingFormOf, type Profile } from '../profiles/domain/profile.ts';
import { profilesCollection } from '../profiles/persistence/profile-repository.ts';
import { lastNumbers } from '../sequence.ts';
import { StoredRules } from './stored-rules.ts';

/** At the most so many are read at first, those that changed last: some tens of megabytes, and a few seconds. */
const mostRead = 100_000;

type ProfileRow = Omit<Profile, 'id'> & { readonly _id: ProfileId; readonly seq: number };

/** Where and how a brief wants rights; an empty side is content with any. */
export interface WantedRights {
  readonly territories: readonly string[];
  readonly media: readonly string[];
}

export interface OpenBrief {
  readonly companyId: CompanyId;
  readonly wanted: WantedRights;
}

/**
 * Active briefs, in memory of the API, to say at once whom an offer would fit. They are read when they are first asked
 * for, and then what has changed; a suggestion is never made from them.
 */
@Injectable()
export class OpenBriefs {
  readonly #index = new MatchIndex();
  readonly #briefs = new Map<string, OpenBrief>();
  /** Thousands want the same, and worldwide is long: each is held once. */
  readonly #wanted = new Map<string, WantedRights>();
  readonly #stored: StoredRules;
  #seen: number | undefined;
  #complete = true;
  #pulling: Promise<void> | undefined;

  constructor(private readonly mongo: Mongo) {
    this.#stored = new StoredRules(mongo);
  }

  /** Whether none was left out for their number. */
  get complete(): boolean {
    return this.#complete;
  }

  /** What has been stored before, or while, another pull ran may be left to the next. */
  pull(): Promise<void> {
    this.#pulling ??= this.#pull().finally(() => (this.#pulling = undefined));
    return this.#pulling;
  }

  /** All that fit. */
  fitting(listing: Listing, asOf: string): OpenBrief[] {
    return this.#index.match(listing, { asOf }).flatMap(({ profileId }) => this.#briefs.get(profileId) ?? []);
  }

  async #pull(): Promise<void> {
    const numbers = await lastNumbers(this.mongo);
    if (await this.#stored.pull(numbers.titles)) this.#index.useRules(this.#stored.rules);
    if (this.#seen === undefined) {
      this.#seen = Math.max(0, numbers.profiles - mostRead);
      this.#complete = this.#seen === 0;
    }
    if (numbers.profiles <= this.#seen) return;
    const rows = this.mongo.collection<ProfileRow>(profilesCollection.name);
    for await (const { _id, ...rest } of rows.find({ seq: { $gt: this.#seen } }).sort({ seq: 1 })) {
      this.#hold({ id: _id, ...rest });
      this.#seen = rest.seq;
    }
  }

  #hold(profile: Profile): void {
    const form = matchingFormOf(profile);
    if (form.active) {
      this.#index.upsert(form);
      this.#briefs.set(profile.id, { companyId: profile.companyId, wanted: this.#wantedBy(profile) });
    } else {
      this.#index.remove(profile.id);
      this.#briefs.delete(profile.id);
    }
  }

  #wantedBy({ terms }: Profile): WantedRights {
    const { territories = [], media = [] } = terms.gates?.rights ?? {};
    const key = `${territories.join()} ${media.join()}`;
    const wanted = this.#wanted.get(key) ?? { territories, media };
    this.#wanted.set(key, wanted);
    return wanted;
  }
}
