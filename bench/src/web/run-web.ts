import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { type Browser, chromium } from 'playwright-core';
import type { ProfileCreate } from '@marquee/contracts';
import { waitUntil } from '../../../tools/engines/wait-until.ts';
import { build } from '../../../tools/build.ts';
import { prepareBrowser } from '../../../tools/test/browser.ts';
import { median } from '../figures.ts';
import { benchMarket, type BenchMarket, loadListings, loadPeople } from '../pipeline/market-rows.ts';
import { OwnEngines } from '../pipeline/own-engines.ts';
import { RunningMarket } from '../pipeline/running-market.ts';
import { Stored } from '../pipeline/stored.ts';
import type { Findings, Result } from '../report.ts';
import { type FirstScreen, openFirstScreen } from './first-screen.ts';
import { recordVisit } from './record-visit.ts';

interface WebOptions {
  /** How often the screen is opened at each width, after one visit that does not count. */
  readonly visits: number;
  readonly seed: string;
  readonly cpuProfiles: string | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const prefix = 'web-';
const sizes = { backlog: 400, single: 0, buyers: 20 };
/** Matches on a page. */
const page = 20;
/** Fits many of the demo market’s films, each for some of its cells and wishes. */
const wide: ProfileCreate['terms'] = {
  minScore: 0,
  gates: { rights: { territories: ['HK', 'TW', 'KR', 'JP', 'SG'], media: ['svod', 'pay-tv', 'avod'] } },
  wishes: {
    genres: { drama: 5, thriller: 4, romance: 2 },
    themes: { family: 3, revenge: 2, 'coming-of-age': 4 },
  },
};
const slowdown = 4;
const widths = { desktop: 1280, phone: 390 } as const;
type Seen = Readonly<Record<keyof typeof widths, readonly FirstScreen[]>>;

/** P10: a buyer’s first screen, by a browser that has never been here, on a machine four times slower than this. */
export async function runWeb(options: WebOptions): Promise<Findings> {
  const { seed, signal, say } = options;
  const program = await prepareBrowser(process.env, say, signal);
  if (program === undefined) throw new Error('Without a browser there is nothing to measure.');
  await build();
  say('making the market, starting engines');
  const bench = benchMarket(seed, sizes);
  await using engines = await OwnEngines.start(signal);
  await using client = await new MongoClient(engines.env.MONGODB_URL).connect();
  const dir = join(engines.dir, 'services');
  await using market = await RunningMarket.open({
    engines: engines.env,
    prefix,
    dir,
    profiles: undefined,
    signal,
  });
  await load(bench, market, { dir, client, options });
  const token = await tokenOfBuyer(bench, market, signal);
  await using browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const seen = await visit(browser, { url: market.url, token }, options);
  if (options.cpuProfiles !== undefined)
    await profile(browser, { url: market.url, token }, options.cpuProfiles);
  return findingsOf(seen, { seed, version: browser.version() });
}

async function load(
  { rows, backlog }: BenchMarket,
  market: RunningMarket,
  { dir, client, options }: { dir: string; client: MongoClient; options: WebOptions },
): Promise<void> {
  const { signal, say } = options;
  say(`loading ${rows.works.length} works, ${rows.profiles.length} briefs, ${backlog.length} listings`);
  const stored = new Stored(client, { prefix, assertAlive: () => market.assertAlive(), signal });
  await loadPeople(market, dir, rows, signal);
  await loadListings(market, backlog, signal);
  await stored.untilMatched(rows.works.length + backlog.length);
  await stored.untilTold();
}

/** Of a buyer whose brief is wide enough for a page of matches. @throws Error where they do not come within a minute */
async function tokenOfBuyer(
  { rows }: BenchMarket,
  market: RunningMarket,
  signal: AbortSignal,
): Promise<string> {
  const buyer = rows.members.find(({ roles }) => roles?.includes('buyer'));
  if (!buyer) throw new Error('The market has no buyer.');
  const token = await market.sign({ memberId: buyer.id, companyId: buyer.companyId, roles: ['buyer'] });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const made = await fetch(`${market.url}/api/v1/profiles`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'Drama for North-East Asia', terms: wide }),
  });
  if (!made.ok) throw new Error(`The brief was refused: ${await made.text()}`);
  const look = async () => {
    const answer = await fetch(`${market.url}/api/v1/suggestions?limit=${page}`, { headers });
    const { items } = (await answer.json()) as { items: readonly unknown[] };
    if (items.length < page) throw new Error(`There are ${items.length} matches, not ${page}.`);
  };
  await waitUntil(look, { timeoutMs: 60_000, stillWorthIt: () => market.assertAlive(), signal });
  return token;
}

async function visit(
  browser: Browser,
  to: { url: string; token: string },
  { visits, say, signal }: WebOptions,
): Promise<Seen> {
  const seen: Record<keyof typeof widths, FirstScreen[]> = { desktop: [], phone: [] };
  for (let at = 0; at <= visits; at++) {
    for (const name of ['desktop', 'phone'] as const) {
      const screen = await openFirstScreen(browser, { ...to, slowdown, width: widths[name] });
      say(`${name}: largest paint at ${Math.round(screen.lcpMs)} ms (${screen.largest})`);
      if (at > 0) seen[name].push(screen); // the first warms the services, not the browser
      await sleep(200, undefined, { signal });
    }
  }
  return seen;
}

/** Apart from what is measured, since it slows down what it looks at. */
async function profile(browser: Browser, to: { url: string; token: string }, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const name of ['desktop', 'phone'] as const)
    await openFirstScreen(browser, {
      ...to,
      slowdown,
      width: widths[name],
      watch: (cdp) => recordVisit(cdp, join(dir, name)),
    });
}

function findingsOf(seen: Seen, { seed, version }: { seed: string; version: string }): Findings {
  const of = (name: keyof Seen, figure: (screen: FirstScreen) => number) => median(seen[name].map(figure));
  const result = (name: string, value: number, unit: string, budget?: number): Result => ({
    ...{ id: 'P10', name, value, unit, better: 'less', rivals: [] },
    ...(budget !== undefined && { budget }),
  });
  const names = ['desktop', 'phone'] as const;
  return {
    results: [
      result(
        'script of the first screen, gzip',
        of('desktop', ({ scriptKb }) => scriptKb),
        'KB',
        200,
      ),
      ...names.map((name) =>
        result(
          `largest contentful paint, ${name}`,
          of(name, ({ lcpMs }) => lcpMs),
          'ms',
          1_500,
        ),
      ),
      ...names.map((name) =>
        result(
          `first contentful paint, ${name}`,
          of(name, ({ fcpMs }) => fcpMs),
          'ms',
        ),
      ),
      ...names.map((name) =>
        result(
          `all of the screen there, ${name}`,
          of(name, ({ settledMs }) => settledMs),
          'ms',
        ),
      ),
    ],
    notes: [
      `Chromium ${version}, cold cache, HTTP on loopback, processor ${slowdown} times slower (CDP), ${page} matches; seed ${seed}`,
      ...names.map(
        (name) =>
          `${name} (${widths[name]} wide): ${of(name, ({ scripts }) => scripts)} scripts of ${of(name, ({ requests }) => requests)} answers, ` +
          `style ${of(name, ({ styleKb }) => styleKb).toFixed(0)} KB; largest paint ` +
          `${seen[name].map(({ lcpMs }) => Math.round(lcpMs)).join(', ')} ms, of ${[...new Set(seen[name].map(({ largest }) => largest))].join(' / ')}`,
      ),
    ],
  };
}
