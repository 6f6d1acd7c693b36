import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Problem } from '@marquee/contracts';
import type { Answer, Call, MarketClient } from './market-client.ts';
import { content, rightsLine, type Trader } from './traders.ts';

/** A good client's patience with one answer. */
const withinMs = 10_000;
const pauseMs = 500;

/** What a step that has had its effect before is answered with. */
const doneBefore = new Set(['id-taken', 'already-done', 'stale-revision']);
const worthAnotherTry = ({ status, body }: Answer<Partial<Problem> | undefined>) =>
  status >= 500 || status === 429 || body?.code === 'request-in-progress';

/**
 * Sellers who publish a listing every so often, whether or not those before have been answered. What is not answered,
 * or with a fault of ours, is sent again under its key, as a good client does.
 */
export class SteadySellers implements Disposable {
  /** Listings whose publication was answered with success. */
  readonly published: string[] = [];
  /** Answers that no good client should get. */
  readonly refusals: string[] = [];
  /** Requests that had to be sent again. */
  again = 0;
  #givenUp = false;
  readonly #market: MarketClient;
  readonly #as: Trader;
  readonly #slug: string;
  readonly #inHand = new Set<Promise<void>>();
  readonly #tick: NodeJS.Timeout;

  constructor(market: MarketClient, as: Trader, slug: string, everyMs: number) {
    this.#market = market;
    this.#as = as;
    this.#slug = slug;
    this.#tick = setInterval(() => this.#begin(), everyMs);
  }

  /** No more begin, and those in hand are given up. */
  [Symbol.dispose](): void {
    clearInterval(this.#tick);
    this.#givenUp = true;
  }

  /** No more begin; resolves when those in hand are published. */
  async rest(): Promise<void> {
    clearInterval(this.#tick);
    await Promise.all(this.#inHand);
  }

  #begin(): void {
    const id = randomUUID();
    const work = this.#publish(id)
      .then(
        () => void this.published.push(id),
        (error: unknown) => void this.refusals.push(String(error)),
      )
      .finally(() => this.#inHand.delete(work));
    this.#inHand.add(work);
  }

  async #publish(id: string): Promise<void> {
    const as = this.#as;
    await this.#insist('POST /api/v1/listings', { as, body: { id, ...content(this.#slug) } });
    const lines = { lines: [rightsLine] };
    await this.#insist(`PUT /api/v1/listings/${id}/rights`, { as, revision: 1, body: lines });
    await this.#insist(`POST /api/v1/listings/${id}/publish`, { as, revision: 2 });
  }

  /** @throws Error where it is refused for good */
  async #insist(route: string, call: Call): Promise<void> {
    const headers = { 'idempotency-key': randomUUID() };
    while (!this.#givenUp) {
      const answer = await this.#market
        .call<Problem>(route, { ...call, headers, withinMs })
        .catch(() => undefined);
      if (answer && answer.status < 300) return;
      if (answer && doneBefore.has(answer.body.code)) return;
      if (answer && !worthAnotherTry(answer)) throw new Error(`${route}: ${JSON.stringify(answer.body)}`);
      this.again += 1;
      await sleep(pauseMs);
    }
  }
}
