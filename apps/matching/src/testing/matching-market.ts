import { randomUUID } from 'node:crypto';
import {
  listingPublished,
  type CompanyId,
  type EventDefinition,
  type ListingFact,
  type MemberId,
  type ProfileCreate,
  type ProfileView,
  type requestSent,
  type RequestFact,
  type Role,
  type SuggestionView,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { eventually, TestMarket, type Answer, type Bearer } from '@marquee/testing';
import { expect } from 'vitest';
import type { Db } from 'mongodb';
import { profileSettings } from '../builders.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';

type Speaker = Awaited<ReturnType<TestMarket['speaker']>>;

/** Who acts, and for which company. */
export interface Trader extends Bearer {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
}

export const trader = (...roles: Role[]): Trader => ({
  memberId: randomUUID() as MemberId,
  companyId: randomUUID() as CompanyId,
  roles: roles.length > 0 ? roles : ['buyer'],
});

/** Matching with its worker on real engines, and the services whose events it hears spoken for. */
export class MatchingMarket implements AsyncDisposable {
  readonly #market: TestMarket;
  readonly #catalogue: Speaker;
  readonly #meetings: Speaker;

  private constructor(market: TestMarket, catalogue: Speaker, meetings: Speaker) {
    this.#market = market;
    this.#catalogue = catalogue;
    this.#meetings = meetings;
  }

  static async start(): Promise<MatchingMarket> {
    const market = await TestMarket.open();
    const speakers = [await market.speaker('catalogue'), await market.speaker('meetings')] as const;
    await market.start(matching, matchingWorker);
    return new MatchingMarket(market, ...speakers);
  }

  get prefix(): string {
    return this.#market.prefix;
  }

  get database(): Db {
    return this.#market.database('matching');
  }

  publish(...facts: readonly ListingFact[]): Promise<void> {
    const events = facts.map((data) => eventOf(listingPublished, data.listingId, data));
    return tell(this.#catalogue, events);
  }

  request(definition: typeof requestSent, fact: RequestFact): Promise<void> {
    return tell(this.#meetings, [eventOf(definition, fact.requestId, fact)]);
  }

  /** As `accounts` tells of it. */
  async name(companyId: CompanyId, name: string): Promise<void> {
    const companies = this.database.collection<{ _id: CompanyId }>('companies');
    await companies.updateOne(
      { _id: companyId },
      { $set: { version: 1, name, standing: 'approved' } },
      { upsert: true },
    );
  }

  /** Whatever the answer is. */
  call<Body>(
    route: string,
    as: Bearer,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    return this.#market.call<Body>('matching', route, { as, body, headers });
  }

  /** What is answered where it is done. */
  async done<Body>(route: string, as: Bearer, body?: unknown): Promise<Body> {
    const answer: Answer<Body> = await this.call<Body>(route, as, { body });
    if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  brief(as: Bearer, given: Partial<ProfileCreate>): Promise<ProfileView> {
    return this.done<ProfileView>('POST /api/v1/profiles', as, profileSettings(given));
  }

  async suggestions(as: Bearer, query = ''): Promise<SuggestionView[]> {
    const route = `GET /api/v1/suggestions?limit=100${query}`;
    return (await this.done<{ items: SuggestionView[] }>(route, as)).items;
  }

  /** All in a state, as soon as they are so many. */
  inState(as: Bearer, state: string, count: number): Promise<SuggestionView[]> {
    return eventually(async () => {
      const found = await this.suggestions(as, `&state=${state}`);
      expect(found).toHaveLength(count);
      return found;
    });
  }

  /** Takes the worker away for as long as the work lasts. */
  async withoutWorker(work: () => Promise<void>): Promise<void> {
    await this.#market.stop(matchingWorker.name);
    await work();
    await this.#market.start(matchingWorker);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#catalogue.stop(), this.#meetings.stop()]);
    await this.#market[Symbol.asyncDispose]();
  }
}

const eventOf = <Definition extends EventDefinition>(
  definition: Definition,
  aggregateId: string,
  data: NewEvent<Definition>['data'] & { readonly version: number },
) => ({ definition, aggregateId, version: data.version, data });

const tell = ({ mongo, eventing }: Speaker, events: readonly NewEvent[]): Promise<void> =>
  mongo.transaction((tx) => eventing.outbox.add(tx, ...events));
