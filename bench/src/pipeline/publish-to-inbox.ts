import { setTimeout as sleep } from 'node:timers/promises';
import { ListingView } from '@marquee/contracts';
import type { MongoClient } from 'mongodb';
import type { ListingInput } from '../../../tools/demo-market/rows.ts';
import { usedBetween, type CpuSeconds } from './cpu-seconds.ts';
import { checkPairs, type Checked } from './exact-pairs.ts';
import { median } from '../figures.ts';
import { mongoTimes, timesInWords } from './mongo-times.ts';
import type { RunningMarket } from './running-market.ts';
import type { Stored } from './stored.ts';
import { type Passage, Timeline } from './timeline.ts';

export interface PublishToInbox {
  readonly listings: number;
  /** Milliseconds, of each listing and buyer. */
  readonly latencies: readonly number[];
  /** Of each listing: until the last of its buyers was told. */
  readonly lastLatencies: readonly number[];
  readonly fits: readonly number[];
  /** Milliseconds at the median, step by step; they follow each other. */
  readonly steps: Readonly<Record<string, number>>;
  readonly cpu: CpuSeconds;
  /** MongoDB’s milliseconds a second on the busiest collections, in words. */
  readonly mongo: string;
  readonly seconds: number;
  readonly checked: Checked;
}

interface Means {
  readonly market: RunningMarket;
  readonly stored: Stored;
  readonly client: MongoClient;
  readonly cpuSeconds: () => CpuSeconds;
  readonly perSecond: number;
  readonly warmUpSeconds: number;
  readonly signal: AbortSignal;
}

const patienceMs = 30_000;

/** P6: listings, drafts so far, are published at an even pace, whether or not those before them have arrived. */
export async function measurePublishToInbox(
  drafts: readonly ListingInput[],
  { market, stored, client, cpuSeconds, perSecond, warmUpSeconds, signal }: Means,
): Promise<PublishToInbox> {
  const publications: Publication[] = [];
  for (const draft of drafts) publications.push(await prepare(draft, market));
  await using timeline = new Timeline(client, stored.prefix);
  await sleep(500, undefined, { signal }); // the change stream opens meanwhile
  const warmUp = warmUpSeconds * perSecond;
  const startedAt = performance.now();
  let used = cpuSeconds();
  let times = await mongoTimes(client);
  const answers: Promise<void>[] = [];
  for (const [i, publication] of publications.entries()) {
    await sleep(Math.max(0, startedAt + (i * 1_000) / perSecond - performance.now()), undefined, { signal });
    if (i === warmUp) [used, times] = [cpuSeconds(), await mongoTimes(client)];
    answers.push(publish(publication, market, timeline));
    market.assertAlive();
  }
  const cpu = usedBetween(used, cpuSeconds());
  const seconds = (performance.now() - startedAt) / 1_000 - warmUpSeconds;
  const mongo = timesInWords(times, await mongoTimes(client), seconds);
  await Promise.all(answers);
  await untilQuiet(timeline, signal);
  await stored.untilTold();
  const passages = [...timeline.passages().values()].slice(warmUp);
  return {
    ...latenciesOf(passages),
    listings: passages.length,
    steps: stepsOf(passages.filter(({ toldAt }) => toldAt.length > 0)),
    cpu,
    mongo,
    seconds,
    checked: await checkPairs(
      stored,
      drafts.map(({ id }) => id),
    ),
  };
}

interface Publication {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The seller looks at the draft, and has the revision that the publication names. */
async function prepare({ id, companyId }: ListingInput, market: RunningMarket): Promise<Publication> {
  const authorization = `Bearer ${await market.sign({ companyId, roles: ['exhibitor'] })}`;
  const response = await fetch(`${market.url}/api/v1/listings/${id}`, { headers: { authorization } });
  const { revision } = ListingView.parse(await response.json());
  return { id, headers: { authorization, 'if-match': `"${revision}"` } };
}

async function publish(
  { id, headers }: Publication,
  market: RunningMarket,
  timeline: Timeline,
): Promise<void> {
  const passage = timeline.sent(id);
  const response = await fetch(`${market.url}/api/v1/listings/${id}/publish`, { method: 'POST', headers });
  passage.answeredAt = performance.now();
  const text = await response.text();
  if (!response.ok) throw new Error(`A listing was not published: ${response.status} ${text}`);
}

/** The last listings are on their way still. */
async function untilQuiet(timeline: Timeline, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const arrived = () => timeline.isQuiet() && [...timeline.passages().values()].every(isPlannedOrFitsNobody);
  await sleep(2_000, undefined, { signal });
  while (!arrived()) {
    if (Date.now() > deadline) throw new Error(`Some buyers were not told within ${patienceMs / 1_000} s.`);
    await sleep(100, undefined, { signal });
  }
}

const isPlannedOrFitsNobody = ({ heardAt, plannedAt, suggestedAt }: Passage): boolean =>
  heardAt !== undefined && (plannedAt === undefined || suggestedAt.length > 0);

function latenciesOf(passages: readonly Passage[]) {
  const latencies = passages.flatMap(({ sentAt, toldAt }) => toldAt.map((at) => at - sentAt));
  const reached = passages.filter(({ toldAt }) => toldAt.length > 0);
  return {
    latencies,
    lastLatencies: reached.map(({ sentAt, toldAt }) => Math.max(...toldAt) - sentAt),
    fits: passages.map(({ toldAt }) => toldAt.length),
  };
}

function stepsOf(passages: readonly Passage[]): Record<string, number> {
  const step = (
    from: (passage: Passage) => number | undefined,
    to: (passage: Passage) => number | undefined,
  ) => median(passages.map((passage) => (to(passage) ?? Number.NaN) - (from(passage) ?? Number.NaN)));
  const sent = ({ sentAt }: Passage) => sentAt;
  const committed = ({ committedAt }: Passage) => committedAt;
  const heard = ({ heardAt }: Passage) => heardAt;
  const planned = ({ plannedAt }: Passage) => plannedAt;
  const suggested = ({ suggestedAt }: Passage) => Math.max(...suggestedAt);
  return {
    'request sent to published in the catalogue': step(sent, committed),
    'relay, Kafka, stored as the worker sees it': step(committed, heard),
    'scored, jobs wanted': step(heard, planned),
    'Redis, job run, suggestions stored': step(planned, suggested),
    'relay, Kafka, first buyer told': step(suggested, ({ toldAt }) => Math.min(...toldAt)),
    'first to last buyer': step(
      ({ toldAt }) => Math.min(...toldAt),
      ({ toldAt }) => Math.max(...toldAt),
    ),
  };
}
