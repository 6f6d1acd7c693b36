import { setImmediate as breathe } from 'node:timers/promises';
import type { ListingId } from '@marquee/contracts';
import { ListingIndex, type ListingMatch, type Profile, type Rules } from '@marquee/match-engine';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { listingsCollection, type ListingRow } from '../listings/listing-repository.ts';
import { isOpen, type ListingView } from '../listings/listing-view.ts';
import { lastNumbers } from '../sequence.ts';
import { StoredRules } from './stored-rules.ts';

/** So many parts are asked one after the other, and other requests go between: of 50,000 listings 3,000 at a time. */
const parts = 16;

/**
 * What is on the market, in memory of the API, to say at once what would fit a draft. It is read when it is first asked
 * for, and then what has changed; a suggestion is never made from it.
 */
@Injectable()
export class OpenListings {
  readonly #views = new Map<string, ListingView>();
  readonly #parts = Array.from({ length: parts }, () => new ListingIndex());
  readonly #stored: StoredRules;
  #seen = 0;
  #pulling: Promise<void> | undefined;

  constructor(private readonly mongo: Mongo) {
    this.#stored = new StoredRules(mongo);
  }

  get rules(): Rules {
    return this.#stored.rules;
  }

  get(listingId: string): ListingView | undefined {
    return this.#views.get(listingId);
  }

  /** What has been stored before, or while, another pull ran may be left to the next. */
  pull(): Promise<void> {
    this.#pulling ??= this.#pull().finally(() => (this.#pulling = undefined));
    return this.#pulling;
  }

  /** All that fit, best first, ties by id. */
  async match(profile: Profile, asOf: string): Promise<ListingMatch[]> {
    const found: ListingMatch[] = [];
    for (const part of this.#parts) {
      found.push(...part.match(profile, { asOf }));
      await breathe();
    }
    return found.sort((a, b) => b.score - a.score || (a.listingId < b.listingId ? -1 : 1));
  }

  async #pull(): Promise<void> {
    const numbers = await lastNumbers(this.mongo);
    if (await this.#stored.pull(numbers.titles)) for (const part of this.#parts) part.useRules(this.rules);
    if (numbers.listings <= this.#seen) return;
    const rows = this.mongo.collection<ListingRow>(listingsCollection.name);
    const changed = rows.find({ seq: { $gt: this.#seen } }).sort({ seq: 1 });
    for await (const { _id, seq, cap: _, ...rest } of changed) {
      this.#hold({ id: _id, ...rest });
      this.#seen = seq;
    }
  }

  #hold(view: ListingView): void {
    const part = this.#parts[partOf(view.id)];
    if (isOpen(view)) {
      this.#views.set(view.id, view);
      part?.upsert(view.form);
    } else {
      this.#views.delete(view.id);
      part?.remove(view.id);
    }
  }
}

/** The last digits of a UUID are random, of whichever version it is. */
const partOf = (id: ListingId): number => Number.parseInt(id.slice(-2), 16) % parts;
