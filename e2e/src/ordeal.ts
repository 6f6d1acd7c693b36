import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { suggestionTopic, type DeadLetter, type Whereabouts } from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { eventually } from '@marquee/testing/eventually';
import { faultsAtFullSize as full, tellFigures, type FaultFigures } from '@marquee/testing/fault-figures';
import type { Bearer } from '@marquee/testing/tokens';
import type { EngineName } from '../../tools/engines/engine.ts';
import { MarketOnCables } from './market-on-cables.ts';
import { SteadySellers } from './steady-sellers.ts';
import { brief, enrol, freshSlug, type Trader } from './traders.ts';
import { inbox, type Page } from './trading.ts';

/** What may be waited for at most: that everything is where it belongs, after the fault has ended. */
const recoveryMs = full ? 600_000 : 60_000;
const everyMs = full ? 500 : 400;
/** As long, readiness may take to name the engine of any fault. */
export const brokerAwayMs = Number(process.env['MARQUEE_BROKER_AWAY_S'] ?? (full ? 600 : 15)) * 1_000;

/** What one fault may take, beside the time that it lasts: what must hold is said below, this only ends what hangs. */
export const aroundFaultMs = recoveryMs * 4;
/** What the engines and the market may take to start. */
export const openMs = full ? 600_000 : 180_000;
export const closeMs = 90_000;

const operator: Bearer = {
  memberId: '01990000-0000-7000-8000-0000000000aa',
  companyId: '01990000-0000-7000-8000-0000000000ab',
  roles: ['operator'],
};

export interface Fault extends Pick<FaultFigures, 'fault' | 'done' | 'size'> {
  /** Begins, lasts, ends. */
  readonly strike: () => Promise<void>;
  /** The check that fails of services that use the engine, while it lasts. */
  readonly seenAs?: EngineName;
}

/** One market that lives through all faults of a spec; it is never started again. */
export class Ordeal implements AsyncDisposable {
  readonly market: MarketOnCables;
  readonly #seller: Trader;
  /** Of all faults that have begun. */
  readonly #allSellers: SteadySellers[] = [];

  private constructor(market: MarketOnCables, seller: Trader) {
    this.market = market;
    this.#seller = seller;
  }

  static async open(): Promise<Ordeal> {
    const market = await MarketOnCables.open({
      LIMIT_READS: '100000',
      LIMIT_WRITES: '100000',
      ...(full && { KAFKA_SESSION_TIMEOUT_MS: '10000' }),
    });
    return new Ordeal(market, await enrol(market.client, ['exhibitor']));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.market[Symbol.asyncDispose]();
  }

  /** The fault in the middle of a load; then everything must come to where it belongs by itself. */
  async outlive({ fault, done, size, strike, seenAs }: Fault): Promise<void> {
    const { client, own } = this.market;
    const slug = freshSlug();
    const buyer = await enrol(client, ['buyer']);
    await brief(client, buyer, slug);
    using sellers = new SteadySellers(client, this.#seller, slug, everyMs);
    this.#allSellers.push(sellers);
    const began = performance.now();
    await eventually(() => expect(sellers.published.length).toBeGreaterThan(1), 60_000);
    const [, seen] = await Promise.all([strike(), seenAs && this.#complaintOf(seenAs)]);
    const mended = performance.now();
    await sleep(1_000);
    await sellers.rest();
    await eventually(() => this.#everythingIsWhereItBelongs(buyer, slug, sellers), recoveryMs);
    const recovered = performance.now() - mended;
    expect(own.running).toBe(true);
    const count = sellers.published.length;
    const rate = (count / ((mended - began) / 1_000)).toFixed(1);
    tellFigures({
      fault,
      ...(size && { size }),
      done: seen === undefined ? done : `${done}; readiness said so after ${seconds(seen)}`,
      load: `${count} listings published, ${rate}/s; ${sellers.again} requests sent again`,
      recovery: seconds(recovered),
      nothingLost: `${count} of ${count} suggested once and told once; no dead letter`,
    });
  }

  /** What an operator hears of a listing that was published under this fault. */
  whereabouts(): Promise<Whereabouts> {
    const listingId = this.#allSellers.at(-1)?.published[0];
    return this.market.client.done(`GET /api/v1/ops/whereabouts/${listingId}`, { as: operator });
  }

  /** Milliseconds until readiness names the engine. */
  async #complaintOf(engine: EngineName): Promise<number> {
    const from = performance.now();
    await eventually(async () => {
      const { status, body } = await this.market.client.call<unknown>('GET /api/health/ready');
      expect(status).toBe(503);
      expect(JSON.stringify(body)).toMatch(new RegExp(`"name":"${engine}","state":"down"`));
    }, brokerAwayMs);
    return performance.now() - from;
  }

  async #everythingIsWhereItBelongs(buyer: Trader, slug: string, sellers: SteadySellers) {
    const { published, refusals } = sellers;
    const { client, brokers, own } = this.market;
    expect(refusals).toEqual([]);
    const { items } = await inbox(client, buyer);
    const told = items.reduce((sum, entry) => sum + (entry.kind === 'matches' ? entry.data.count : 0), 0);
    expect(told).toBe(published.length);
    expect(await this.#suggested(buyer)).toEqual([...published].sort());
    expect(await this.#listed(slug)).toEqual([...published].sort());
    await client.done('GET /api/health/ready');
    const events = await readTopic(brokers, `${own.prefix}${suggestionTopic.name}`);
    const all = this.#allSellers.reduce((sum, { published: { length } }) => sum + length, 0);
    expect(new Set(events.map(({ id }) => id)).size).toBe(all);
    expect(new Set(events.map(({ aggregateId }) => aggregateId)).size).toBe(all);
    const letters = await client.done<Page<DeadLetter>>('GET /api/v1/ops/dead-letters', { as: operator });
    expect(letters.items).toEqual([]);
    expect(await this.#failedJobs()).toBe(0);
  }

  #suggested({ memberId }: Trader): Promise<string[]> {
    return this.market.own.inDatabase('matching', async (database) => {
      const found = await database.collection('suggestions').find({ memberId }).toArray();
      return found.map(({ listingId }) => String(listingId)).sort();
    });
  }

  #listed(slug: string): Promise<string[]> {
    return this.market.own.inDatabase('catalogue', async (database) => {
      const found = await database
        .collection<{ _id: string }>('listings')
        .find({ state: 'published', 'content.genres': slug })
        .toArray();
      return found.map(({ _id }) => _id).sort();
    });
  }

  #failedJobs(): Promise<number> {
    return this.market.own.inDatabase('matching', (database) =>
      database.collection('job_ledger').countDocuments({ state: 'failed' }),
    );
  }
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
