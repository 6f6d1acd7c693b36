import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { orUsage } from '../or-usage.ts';
import { developmentKeys } from '../token.ts';
import { refusedApplicant } from './companies/applicants.ts';
import { edition } from './edition.ts';
import { LoadFailed } from './loading/load-failed.ts';
import { earlierProgress, isComplete, loadMarket, stepOf, type Loading } from './loading/load-market.ts';
import { MarketClient } from './loading/market-client.ts';
import { ProgressFile } from './loading/progress-file.ts';
import { ProgressLine } from './loading/progress-line.ts';
import type { MarketOptions } from './market.ts';
import { personas } from './personas.ts';
import { letPersonasSignIn } from './sign-in/let-personas-sign-in.ts';
import { demoPasswords } from './sign-in/passwords.ts';
import { fullSize, scaled } from './sizes.ts';

const usage = `node --conditions=@marquee/source tools/demo-market/load.ts [options]
Loads the demo market through the gateway, and goes on where an earlier run was stopped.
  --url http://localhost:4000   the gateway (default: MARQUEE_URL, else localhost at PORT)
  --seed marquee                the same seed makes the same market
  --films 3201 --others 2000 --exhibitors 760 --buyers 7500
  --scale 1                     a part of these sizes (default: DEMO_MARKET_SCALE, else all)
  --progress FILE               where it is written down how far it came (default: .engines/demo-market.json)`;

/** Part of the name of a market: to be raised when the same options make another one. */
const recipe = 3;

interface Settings extends MarketOptions {
  readonly url: string;
  readonly progress: string;
}

function readSettings(): Settings {
  const { env } = process;
  const text = { type: 'string' } as const;
  const { values } = orUsage(usage, () =>
    parseArgs({
      options: {
        url: text,
        seed: text,
        films: text,
        others: text,
        exhibitors: text,
        buyers: text,
        scale: text,
        progress: text,
        help: { type: 'boolean' },
      },
    }),
  );
  const size = (name: keyof typeof fullSize) => numberOf(name, values[name] ?? String(fullSize[name]));
  const scale = numberOf('scale', values.scale ?? env['DEMO_MARKET_SCALE'] ?? '1');
  const sizes = {
    films: size('films'),
    others: size('others'),
    exhibitors: size('exhibitors'),
    buyers: size('buyers'),
  };
  return {
    url: values.url ?? env['MARQUEE_URL'] ?? `http://localhost:${env['PORT'] ?? 4000}`,
    seed: values.seed ?? 'marquee',
    sizes: scaled(sizes, scale),
    progress: values.progress ?? join(import.meta.dirname, '../../.engines/demo-market.json'),
  };
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new LoadFailed(`--${name} must be a number above 0, not "${text}".\n${usage}`);
}

/** While it loads, and each time: passwords are this working copy's, whatever the market had before. */
async function main(signal: AbortSignal): Promise<void> {
  const settings = readSettings();
  await Promise.all([load(settings, signal), signIn(settings, signal), stateEdition(settings, signal)]);
}

async function signIn({ url }: Settings, signal: AbortSignal): Promise<void> {
  const token = await (await developmentKeys()).sign(personas.operator, { ttl: '1h' });
  await letPersonasSignIn({ url, token, signal }, await demoPasswords());
}

async function stateEdition({ url }: Settings, signal: AbortSignal): Promise<void> {
  const token = await (await developmentKeys()).sign(personas.organiser, { ttl: '1h' });
  await new MarketClient({ url, token, signal }).state('/api/v1/edition', edition);
}

async function load({ url, seed, sizes, progress: path }: Settings, signal: AbortSignal): Promise<void> {
  const token = await (await developmentKeys()).sign(personas.organiser, { ttl: '12h' });
  const onWait = (why: string, seconds: number) =>
    line.note(`Demo market: ${why}; next try in ${seconds} s.`);
  const loading: Loading = {
    client: new MarketClient({ url, token, signal, onWait }),
    file: new ProgressFile(path),
    market: JSON.stringify({ seed, sizes, recipe }),
    signal,
  };
  let line = new ProgressLine(process.stdout, { rows: 0, share: 0 });
  const earlier = await earlierProgress(loading);
  if (earlier && isComplete(earlier)) {
    line.end(`The demo market is loaded (${earlier.total.toLocaleString('en')} rows).`);
    return;
  }
  const { generateMarket } = await import('./market.ts'); // only now: a loaded market needs none of it
  const rows = generateMarket({ seed, sizes });
  line = new ProgressLine(process.stdout, stepOf(rows, earlier, ''));
  try {
    const { total } = await loadMarket(loading, rows, earlier, (step) => line.show(step));
    await loading.client.refuse(refusedApplicant.path, refusedApplicant.verdict);
    line.end(`The demo market is loaded (${total.toLocaleString('en')} rows).`);
  } catch (error) {
    if (signal.aborted) line.end('Loading the demo market was stopped; the next start goes on from here.');
    throw error;
  }
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

try {
  await main(interrupted.signal);
} catch (error) {
  if (!interrupted.signal.aborted) {
    const sentence =
      error instanceof LoadFailed ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`\n${sentence}\n`);
  }
  process.exitCode = interrupted.signal.aborted ? 130 : 1;
}
