import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listingTopic, type ListingView, type Notification } from '@marquee/contracts';
import { readTopic } from '@marquee/eventing';
import { eventually } from '@marquee/testing/eventually';
import { like } from '@marquee/testing/like';
import { eraseMarket } from '../../tools/backup/erase-market.ts';
import { openEngines, type MarketEngines } from '../../tools/backup/market-engines.ts';
import { readManifest, type Manifest } from '../../tools/backup/manifest.ts';
import { putBack } from '../../tools/backup/put-back.ts';
import { takeBackup } from '../../tools/backup/take-backup.ts';
import { Deal } from './deal.ts';
import type { MarketClient } from './market-client.ts';
import { engine, OwnMarket } from './own-market.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { inbox, listingsOf, suggestions, withdraw } from './trading.ts';

const slug = freshSlug();
/** The market is another port each time that it is started; its cookies are of this name. */
const origin = 'http://market.localhost';
let folder: string;
let own: OwnMarket;
let engines: MarketEngines;
let market: MarketClient;
let seller: Trader;
let buyer: Trader;
let manifest: Manifest;
/** Of another buyer, before the backup; and what was seen of it then. */
let deal: Deal;
let dealt: Awaited<ReturnType<Deal['seen']>>;
/** Published and in the buyer's inbox before the backup began. */
const settled: string[] = [];
/** Whose publication was answered before the backup began, or begun after it had ended. */
const published = { before: [] as string[], after: [] as string[] };
const backup = () => join(folder, 'market');
const say = () => undefined;

const publishOne = async () => (await publish(market, seller, content(slug))).id;
const entries = async () => (await inbox(market, buyer)).items;
/** Of all listings in the inbox: entries name the best few and count the rest. */
const told = (items: readonly Notification[]) =>
  items.reduce((sum, entry) => sum + (entry.kind === 'matches' ? entry.data.count : 0), 0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-backup-'));
  own = await OwnMarket.open({ LIMIT_READS: '100000', LIMIT_WRITES: '100000', PUBLIC_URL: origin });
  engines = await openEngines({ ...process.env, MARQUEE_PREFIX: own.prefix });
  market = await own.start();
  [seller, buyer] = [await enrol(market, ['exhibitor']), await enrol(market, ['buyer'])];
  await brief(market, buyer, slug);
  for (let count = 0; count < 5; count++) settled.push(await publishOne());
  await eventually(async () => expect(told(await entries())).toBe(5), 90_000);
  deal = await Deal.of(market, seller, settled[0] ?? '', origin);
  dealt = await deal.seen(market);
  await backUpUnderLoad();
  await own.terminate();
}, 300_000);
afterAll(async () => {
  await own[Symbol.asyncDispose]();
  await engines[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Two sellers publish, each as soon as it was answered, from before the backup until after it. */
async function backUpUnderLoad(): Promise<void> {
  let phase: 'before' | 'during' | 'after' | 'over' = 'before';
  const sellers = [0, 1].map(async () => {
    while (phase !== 'over') {
      const begunAfter = phase === 'after';
      const id = await publishOne();
      if (phase === 'before') published.before.push(id);
      if (begunAfter) published.after.push(id);
    }
  });
  await eventually(() => expect(published.before.length).toBeGreaterThan(6), 90_000);
  phase = 'during';
  manifest = await takeBackup(engines, { dir: backup(), say });
  phase = 'after';
  await eventually(() => expect(published.after.length).toBeGreaterThan(3), 90_000);
  phase = 'over';
  await Promise.all(sellers);
}

/** What `npm run restore` says. @throws Error with what it complains of */
async function restore(...options: readonly string[]): Promise<string> {
  const command = ['--conditions=@marquee/source', 'tools/backup/restore.ts', '--from', backup(), ...options];
  const env = { ...process.env, MARQUEE_PREFIX: own.prefix };
  const cwd = join(import.meta.dirname, '../..');
  return (await promisify(execFile)(process.execPath, command, { cwd, env })).stdout;
}

const catalogued = () =>
  own.inDatabase('catalogue', async (db) => {
    const rows = await db.collection<{ _id: string }>('listings').find({ state: 'published' }).toArray();
    return rows.map(({ _id }) => _id).sort();
  });
const suggested = () =>
  own.inDatabase('matching', async (db) => {
    const rows = await db.collection<{ listingId: string }>('suggestions').find({ fits: true }).toArray();
    return rows.map(({ listingId }) => listingId).sort();
  });

describe('a backup under load', () => {
  it('says what it holds', () => {
    const held = manifest.collections.map(({ database, collection }) => `${database}.${collection}`);
    expect(held).toEqual(
      like.arrayContaining(['catalogue.listings', 'matching.job_ledger', 'notification.inbox']),
    );
    expect(manifest.topics.find(({ topic }) => topic === listingTopic.name)?.count).toBeGreaterThan(10);
    expect(manifest.groups.map(({ group }) => group)).toContain('matching');
  });

  it('leaves no draft behind, and is not written over', async () => {
    await expect(readManifest(`${backup()}.part`)).rejects.toThrow('is not a backup');
    await expect(takeBackup(engines, { dir: backup(), say })).rejects.toThrow('is there already');
  });

  it('is not restored over what is there, unless that is meant', async () => {
    await expect(putBack(engines, { dir: backup(), say })).rejects.toThrow('The market is not empty');
  });

  it('is not restored where it is damaged, and nothing is changed then', async () => {
    const file = join(backup(), 'mongodb/catalogue/listings.bson.gz');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 1));
    await expect(putBack(engines, { dir: backup(), say, force: true })).rejects.toThrow('damaged');
    await writeFile(file, whole);
    expect((await catalogued()).length).toBeGreaterThan(settled.length);
  });
});

it('a backup can be restored beside its market, to rehearse it', async () => {
  await using beside = await openEngines({ ...process.env, MARQUEE_PREFIX: `${own.prefix}rehearsal-` });
  try {
    await putBack(beside, { dir: backup(), say });
    const restored = beside.mongo.db(`${beside.prefix}catalogue`).collection('listings');
    const held = manifest.collections.find(({ collection }) => collection === 'listings');
    expect(await restored.countDocuments()).toBe(held?.count);
    expect((await catalogued()).length).toBeGreaterThan(settled.length);
  } finally {
    await eraseMarket(beside);
  }
});

describe('the market that was restored', () => {
  let listings: string[];

  beforeAll(async () => {
    expect(await restore('--force')).toMatch(/^The market is what it was at .*\. Start its services\.$/m);
    listings = await catalogued();
    market = await own.start();
  });

  it('is not restored while it runs', async () =>
    await expect(putBack(engines, { dir: backup(), say, force: true })).rejects.toThrow(
      'Stop the market first',
    ));

  it('has all that was answered before the backup, and nothing that came after it', () => {
    expect(listings).toEqual(like.arrayContaining([...settled, ...published.before]));
    for (const later of published.after) expect(listings).not.toContain(later);
  });

  it('has the request, its answer and what was written', async () => {
    expect(dealt).toMatchObject({ state: 'accepted', said: [{}, {}, {}] });
    expect(await deal.seen(market)).toEqual(dealt);
  });

  it('knows who was signed in, and lets in by the same password', async () => {
    const { memberId } = deal.buyer;
    expect(await deal.known(market)).toEqual([memberId, memberId]);
  });

  it('tells of no listing that it does not have', async () => {
    const topic = await readTopic(engine('KAFKA_BROKERS'), `${own.prefix}${listingTopic.name}`);
    const ids = [...new Set(topic.map(({ aggregateId }) => aggregateId))].sort();
    expect(ids).toEqual(listings);
  });

  it('has suggested each of them once, whatever was under way', () =>
    eventually(async () => expect(await suggested()).toEqual(listings), 60_000));

  it('has told the buyer of each of them once', () =>
    eventually(async () => expect(told(await entries())).toBe(listings.length), 60_000));

  it('goes on: what is published now is suggested and told', async () => {
    const other = freshSlug();
    await brief(market, buyer, other);
    const { id } = await publish(market, seller, content(other));
    await eventually(async () => {
      const found = await suggestions(market, buyer, other);
      expect(found.map(({ listingId }) => listingId)).toEqual([id]);
      expect((await entries()).flatMap(listingsOf)).toContain(id);
    }, 30_000);
  });

  it('goes on with what was there: a listing that is withdrawn expires', async () => {
    const [first = ''] = settled;
    expect((await market.done<ListingView>(`GET /api/v1/listings/${first}`, { as: seller })).state).toBe(
      'published',
    );
    await withdraw(market, seller, first);
    await eventually(async () => expect(await suggested()).not.toContain(first), 60_000);
  });
});
