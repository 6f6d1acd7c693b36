import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  listingPublished,
  listingRevised,
  listingWithdrawn,
  suggestionExpired,
  suggestionMade,
  workRecorded,
  type ListingFact,
  type ProfileView,
  type SuggestionView,
  type WorkFact,
  type WorkId,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { eventually, TestMarket, Told, type Bearer } from '@marquee/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { listingFact, profileSettings } from '../builders.ts';
import { matching } from '../service.ts';
import { matchingWorker } from '../worker-service.ts';
import { expectSuggested, fittingPairs } from './expected.ts';
import { keptAndGone, laneOf, step, type Step } from './step.ts';

const runs = process.env['MARQUEE_FAULTS'] === 'full' ? 40 : 4;

let market: TestMarket;
let catalogue: Awaited<ReturnType<TestMarket['speaker']>>;
let told: Told;

beforeAll(async () => {
  market = await TestMarket.open();
  catalogue = await market.speaker('catalogue');
  await market.start(matching, matchingWorker);
  told = await Told.by(market.database('matching'));
  snapshots = await mkdtemp(join(tmpdir(), 'marquee-snapshots-'));
  await market.startWith(itsSettings(), restarting);
});

afterAll(async () => {
  await told.close();
  await catalogue.stop();
  await market[Symbol.asyncDispose]();
  await rm(snapshots, { recursive: true });
});

/** Stops in the middle of each play, and goes on from its snapshot: the one that it has just left, or its very first. */
const restarting = { ...matchingWorker, name: 'matching-worker-2' };
/** It matches in threads, and the other worker in its own. */
const itsSettings = () => ({ MATCHING_SNAPSHOT_DIR: snapshots, MATCHING_THREADS_FROM: '1' });
let snapshots: string;
let first: Buffer | undefined;
let restarts = 0;

async function restart(): Promise<void> {
  await market.stop(restarting.name);
  const file = join(snapshots, `${market.prefix}matching.market`);
  // none where it has seen nothing yet
  const left = await readFile(file).catch(() => undefined);
  first ??= left;
  if (first && restarts++ % 2 === 1) await writeFile(file, first);
  await market.startWith(itsSettings(), restarting);
  // one that had been refused would have been thrown away
  if (left) expect((await readFile(file)).length).toBeGreaterThan(0);
}

/** One market's worth of listings, briefs and titles, changed step by step; each thing's own steps keep their order. */
class Play {
  readonly listings = new Map<number, ListingFact>();
  readonly works = new Map<string, WorkFact>();
  readonly kept = new Set<string>();
  readonly #profiles = new Map<number, ProfileView>();
  readonly #as: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['buyer'] };
  readonly #lanes = new Map<string, Promise<void>>();
  /** Of this play alone: other plays' listings must not fit its briefs. */
  readonly #theme = `play-${randomUUID().slice(0, 8)}`;

  take(each: Step): void {
    const lane = laneOf(each);
    this.#lanes.set(
      lane,
      (this.#lanes.get(lane) ?? Promise.resolve()).then(() => this.#perform(each)),
    );
  }

  async finished(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }

  #perform(each: Step): Promise<void> {
    switch (each.step) {
      case 'publish':
      case 'withdraw':
        return this.#list(each.slot, each.genre, each.step === 'publish');
      case 'rights':
        return this.#clear(each.slot, each.inKorea);
      case 'want':
        return this.#want(each);
      case 'keep':
        return this.#keep(each);
      case 'pause':
        return this.#change(each.slot, { active: false });
      case 'delete':
        return this.#delete(each.slot);
      case 'record':
        return this.#record(each.title, each.genre);
      case 'rule':
        return this.#rule(each.genres);
      default:
        return each satisfies never;
    }
  }

  async #list(at: number, genres: string, published: boolean): Promise<void> {
    const before = this.listings.get(at);
    if (!before && !published) return;
    const base = before ?? listingFact({ themes: [this.#theme] });
    const state = published ? 'published' : 'withdrawn';
    const fact: ListingFact = { ...base, genres: [genres], state, version: before ? base.version + 1 : 1 };
    this.listings.set(at, fact);
    const definition = !published ? listingWithdrawn : before ? listingRevised : listingPublished;
    await tell({ definition, aggregateId: fact.listingId, version: fact.version, data: fact });
  }

  /** Its rights in Korea are to be had, or are not; those in Japan always are. */
  async #clear(at: number, inKorea: boolean): Promise<void> {
    const before = this.listings.get(at);
    if (before?.state !== 'published') return;
    const territories = inKorea ? ['KR', 'JP'] : ['JP'];
    const avails = before.avails.map((each) => ({ ...each, territories }));
    const fact: ListingFact = { ...before, avails, version: before.version + 1 };
    this.listings.set(at, fact);
    const { listingId: aggregateId, version } = fact;
    await tell({ definition: listingRevised, aggregateId, version, data: fact });
  }

  async #want({ slot: at, genre: genres, like, inKorea }: Extract<Step, { step: 'want' }>): Promise<void> {
    const terms = {
      minScore: 10,
      gates: {
        kinds: ['feature' as const],
        ...(inKorea && { rights: { territories: ['KR'], media: ['svod' as const] } }),
      },
      wishes: { genres: { [genres]: 5 }, themes: { [this.#theme]: 1 }, comparables: [like] },
    };
    if (this.#profiles.has(at)) return this.#change(at, { active: true, terms });
    const settings = { as: this.#as, body: profileSettings({ terms }) };
    const { status, body } = await market.call<ProfileView>('matching', 'POST /api/v1/profiles', settings);
    expect(status).toBe(201);
    this.#profiles.set(at, body);
  }

  async #change(at: number, change: object): Promise<void> {
    const before = this.#profiles.get(at);
    if (!before) return;
    const settings = { as: this.#as, body: change, headers: { 'if-match': `"${before.revision}"` } };
    const { status, body } = await market.call<ProfileView>(
      'matching',
      `PATCH /api/v1/profiles/${before.id}`,
      settings,
    );
    expect(status).toBe(200);
    this.#profiles.set(at, body);
  }

  async #delete(at: number): Promise<void> {
    const before = this.#profiles.get(at);
    if (!before) return;
    const settings = { as: this.#as, headers: { 'if-match': `"${before.revision}"` } };
    expect((await market.call('matching', `DELETE /api/v1/profiles/${before.id}`, settings)).status).toBe(
      204,
    );
    this.#profiles.delete(at);
  }

  /** One of the brief's matches: from then on it stays on the shortlist, and says whether it fits. */
  async #keep({ slot: at, patiently = false }: Extract<Step, { step: 'keep' }>): Promise<void> {
    const suggestions = market.database('matching').collection<{ _id: string }>('suggestions');
    const find = () =>
      suggestions.findOne({ profileId: this.#profiles.get(at)?.id ?? 'none', state: 'new', fits: true });
    const found = await (patiently ? eventually(async () => present(await find())) : find());
    if (!found) return;
    const route = `POST /api/v1/suggestions/${found._id}/keep`;
    const { status, body } = await market.call<SuggestionView>('matching', route, { as: this.#as });
    // it may have expired since
    if (status === 200 && body.state === 'kept') this.kept.add(body.id);
    else expect([200, 409]).toContain(status);
  }

  async #rule(genres: number): Promise<void> {
    const { status } = await market.call('matching', 'PUT /api/v1/rules', {
      as: { roles: ['organiser'] },
      body: { weights: { genres } },
      headers: { 'if-match': `"${rules.revision}"` },
    });
    expect(status).toBe(200);
    rules = { revision: rules.revision + 1, weights: { genres } };
  }

  async #record(slug: string, genres: string): Promise<void> {
    const before = this.works.get(slug) ?? titles.get(slug);
    const fact: WorkFact = {
      workId: before?.workId ?? (randomUUID() as WorkId),
      version: (before?.version ?? 0) + 1,
      slug,
      titles: [{ text: slug, language: 'en', type: 'original' }],
      kind: 'feature',
      genres: [genres],
      themes: [],
      people: [],
      origin: [],
    };
    this.works.set(slug, fact);
    titles.set(slug, fact);
    await tell({ definition: workRecorded, aggregateId: fact.workId, version: fact.version, data: fact });
  }
}

/** Rules and titles are the market's, so they live from play to play. */
let rules: { revision: number; weights: { genres?: number } } = { revision: 0, weights: {} };
const titles = new Map<string, WorkFact>();
const published = new Map<string, ListingFact>();

function present<Found>(found: Found | null): Found {
  if (found === null) throw new Error('no match yet');
  return found;
}

async function tell(event: NewEvent): Promise<void> {
  const { mongo, eventing } = catalogue;
  await mongo.transaction((tx) => eventing.outbox.add(tx, event));
}

/** A kept pair stays on the shortlist, whatever becomes of it; resolves with how many of them fit no more. */
async function expectKept(ids: ReadonlySet<string>): Promise<number> {
  const suggestions = market
    .database('matching')
    .collection<{ _id: string; state: string; fits: boolean }>('suggestions');
  const rows = await suggestions.find({ _id: { $in: [...ids] } }).toArray();
  expect(rows.map(({ state }) => state)).toEqual([...ids].map(() => 'kept'));
  return rows.filter(({ fits }) => !fits).length;
}

/** Of what was told up to now: one event for a version of a pair, and none made that was not over before. */
function expectToldOnce(): void {
  for (const [subject, events] of Map.groupBy(told.events, (event) => event.subject)) {
    const inOrder = events.toSorted((a, b) => a.version - b.version);
    const versions = inOrder.map(({ version }) => version);
    expect(versions, `versions of ${subject}`).toEqual([...new Set(versions)]);
    const begun = inOrder.filter(
      ({ type }) => type === suggestionMade.name || type === suggestionExpired.name,
    );
    const madeAgain = begun.filter(
      ({ type }, at) => type === suggestionMade.name && begun[at - 1]?.type === suggestionMade.name,
    );
    expect(madeAgain, `told of ${subject}`).toEqual([]);
  }
}

let gone = 0;

it(
  'suggests every fitting pair, and no other, whatever commits first and though a worker restarts from a snapshot',
  () =>
    fc
      .assert(
        fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
          const play = new Play();
          const half = steps.length / 2;
          for (const each of steps.slice(0, half)) play.take(each);
          await restart();
          for (const each of steps.slice(half)) play.take(each);
          await play.finished();
          for (const fact of play.listings.values()) published.set(fact.listingId, fact);
          const db = market.database('matching');
          const standing = { weights: rules.weights, titles: Object.fromEntries(titles) };
          await eventually(
            async () => expectSuggested(db, await fittingPairs(db, published.values(), standing)),
            30_000,
          );
          gone += await expectKept(play.kept);
          expectToldOnce();
        }),
        { numRuns: runs, endOnFailure: true, examples: [[keptAndGone]] },
      )
      .then(() => {
        expect(restarts).toBeGreaterThan(0);
        expect(gone).toBeGreaterThan(0);
        expect(told.events.length).toBeGreaterThan(0);
      }),
  runs * 40_000,
);
