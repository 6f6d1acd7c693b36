import type { RequestFact, SuggestionId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import type { Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { LearnFromAnswer } from '../../lessons/learn-from-answer/learn-from-answer.ts';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { askFrom, takeAskBack } from '../../suggestions/domain/asked.ts';
import { eventOf } from '../../suggestions/domain/suggestion-event.ts';
import type { Suggestion } from '../../suggestions/domain/suggestion.ts';
import { SuggestionRepository } from '../../suggestions/persistence/suggestion-repository.ts';
import { RequestRepository } from '../persistence/request-repository.ts';
import { requestViewOf } from '../request-view.ts';

type Ask = RequestFact['asks'][number];

/** Keeps what is known of a request, and moves the matches that it was asked from. */
@Injectable()
export class FollowRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly listings: ListingRepository,
    private readonly suggestions: SuggestionRepository,
    private readonly outbox: Outbox,
    private readonly learning: LearnFromAnswer,
    private readonly clock: Clock,
  ) {}

  async execute(fact: RequestFact, tx: Tx): Promise<void> {
    const known = await this.requests.find(fact.requestId, tx);
    if (known && known.version >= fact.version) return;
    const before = new Set(known?.asks.map(({ askId }) => askId));
    const fresh = fact.askedBy === 'buyer' ? fact.asks.filter(({ askId }) => !before.has(askId)) : [];
    const marked = new Set(known?.suggestionIds);
    for (const ask of fresh) {
      const id = await this.#mark(ask, fact, tx);
      if (id) marked.add(id);
    }
    const isOver = fact.state === 'withdrawn' || fact.state === 'expired';
    if (isOver) await this.#release([...marked], fact, tx);
    await this.requests.put(requestViewOf(fact, isOver ? [] : [...marked]), tx);
  }

  async #mark(ask: Ask, fact: RequestFact, tx: Tx): Promise<SuggestionId | undefined> {
    const suggestion = await this.#askedFrom(ask, fact, tx);
    if (!suggestion) return undefined;
    await this.#store(suggestion, askFrom(suggestion, fact.requestId, this.clock.now()), tx);
    return suggestion.id;
  }

  async #release(ids: readonly SuggestionId[], { requestId }: RequestFact, tx: Tx): Promise<void> {
    const now = this.clock.now();
    for (const suggestion of (await this.suggestions.byId(ids, tx)).values())
      await this.#store(suggestion, takeAskBack(suggestion, requestId, now), tx);
  }

  /** The match that was named, if it is the asker's own; else his best of that work. */
  async #askedFrom({ memberId, suggestionId }: Ask, { buyerId, workId }: RequestFact, tx: Tx) {
    const named = suggestionId && (await this.suggestions.byId([suggestionId], tx)).get(suggestionId);
    if (named && named.memberId === memberId && named.workId === workId) return named;
    const listingIds = await this.listings.ofWork(workId, tx);
    return this.suggestions.bestOf({ memberId, companyId: buyerId, listingIds }, tx);
  }

  async #store(before: Suggestion, after: Suggestion, tx: Tx): Promise<void> {
    if (after === before) return;
    const stored = { ...after, version: before.version + 1 };
    await this.suggestions.put([stored], new Set([stored.id]), tx);
    await this.outbox.add(tx, eventOf(stored, 'answered'));
    await this.learning.execute(before, stored, tx);
  }
}
