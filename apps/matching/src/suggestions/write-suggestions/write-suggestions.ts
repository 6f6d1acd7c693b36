import type { writeSuggestions } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Market } from '../../market/market.ts';
import { dayOf } from '../../scoring/day.ts';
import { eventOf } from '../domain/suggestion-event.ts';
import { settle, type Scored } from '../domain/suggestion.ts';
import { SuggestionRepository } from '../persistence/suggestion-repository.ts';
import { scorePairs } from './score-pairs.ts';

/**
 * Scores pairs as they now stand and writes what has changed. It ends only when nothing that the pairs were scored by
 * has changed since: whoever changes it later finds the pairs written, and scores them again.
 */
@Injectable()
export class WriteSuggestions {
  constructor(
    private readonly mongo: Mongo,
    private readonly market: Market,
    private readonly suggestions: SuggestionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute({ pairs }: z.output<typeof writeSuggestions.payload>): Promise<void> {
    const listingIds = pairs.map(({ listingId }) => listingId);
    const profileIds = [...new Set(pairs.flatMap((pair) => pair.profileIds))];
    let seen;
    do {
      await this.market.pull();
      seen = this.market.seen;
      const scored = scorePairs(pairs, this.market, dayOf(this.clock.now()));
      await this.mongo.transaction((tx) => this.#write(scored, tx));
    } while (await this.market.changedSince(seen, { listingIds, profileIds }));
  }

  async #write(scored: readonly Scored[], tx: Tx): Promise<void> {
    const stored = await this.suggestions.byId(
      scored.map(({ id }) => id),
      tx,
    );
    const now = this.clock.now();
    const settled = scored.flatMap((each) => settle(stored.get(each.id), each, now) ?? []);
    if (settled.length === 0) return;
    const version = 1 + Math.max(...settled.map(({ suggestion }) => suggestion.version));
    const written = settled.map(({ suggestion, outcome }) => ({
      suggestion: { ...suggestion, version },
      outcome,
    }));
    await this.suggestions.put(
      written.map(({ suggestion }) => suggestion),
      stored,
      tx,
    );
    await this.outbox.addBatch(
      tx,
      this.ids.next(),
      written.map(({ suggestion, outcome }) => eventOf(suggestion, outcome)),
    );
  }
}
