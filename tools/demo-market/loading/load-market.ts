import { setTimeout as sleep } from 'node:timers/promises';
import type { RowReport } from '@marquee/contracts';
import type { MarketRows } from '../rows.ts';
import { LoadFailed } from './load-failed.ts';
import type { MarketClient } from './market-client.ts';
import { storedRows, type Progress, type ProgressFile } from './progress-file.ts';
import type { Step } from './progress-line.ts';
import { sections, type Section } from './sections.ts';

export interface Loading {
  readonly client: MarketClient;
  readonly file: ProgressFile;
  /** Names the market that is to be loaded. */
  readonly market: string;
  readonly signal: AbortSignal;
}

/** More would make the market slow for those who look at it meanwhile. */
const requestsAtATime = 2;

/**
 * How far the market is loaded: undefined where none was, or what was there is gone.
 * @throws LoadFailed where another one is loaded: both have the same people and films
 */
export async function earlierProgress({ client, file, market }: Loading): Promise<Progress | undefined> {
  const progress = await file.read();
  if (progress === undefined || storedRows(progress) === 0) return undefined;
  const there = await Promise.all(Object.values(progress.witnesses).map((path) => client.has(path)));
  if (!there.every(Boolean)) return undefined;
  if (progress.market === market) return progress;
  throw new LoadFailed(
    `Another demo market is loaded, ${progress.market}, and two do not mix: keep its options, ` +
      'or clear it first (npm run engines -- down --wipe).',
  );
}

export const isComplete = (progress: Progress): boolean => storedRows(progress) >= progress.total;

export const totalOf = (rows: MarketRows): number =>
  sections.reduce((sum, { name }) => sum + rows[name].length, 0);

/** How far that is, by what each row costs. */
export function stepOf(
  rows: MarketRows,
  progress: Pick<Progress, 'stored'> | undefined,
  label: string,
): Step {
  const { stored } = progress ?? { stored: {} };
  const sum = (count: (section: Section) => number) =>
    sections.reduce((total, section) => total + section.weight * count(section), 0);
  const share = sum(({ name }) => stored[name] ?? 0) / sum(({ name }) => rows[name].length);
  return { rows: storedRows({ stored }), total: totalOf(rows), share, label };
}

/**
 * Sends what is missing, section by section, and writes down how far it came after every few requests.
 * @throws LoadFailed when a row is refused or the market stays away
 */
export async function loadMarket(
  loading: Loading,
  rows: MarketRows,
  earlier: Progress | undefined,
  show: (step: Step) => void,
): Promise<Progress> {
  let progress = earlier ?? { market: loading.market, stored: {}, total: totalOf(rows), witnesses: {} };
  for (const section of sections) {
    for (let at = progress.stored[section.name] ?? 0; at < rows[section.name].length;) {
      loading.signal.throwIfAborted();
      const begun = Date.now();
      const batches = nextBatches(rows[section.name], at, section.batch);
      await Promise.all(batches.map((batch) => send(loading.client, section, batch)));
      at += batches.flat().length;
      progress = advanced(progress, section, rows, at);
      await loading.file.write(progress);
      show(stepOf(rows, progress, section.label));
      if (section.unhurried) await sleep(Date.now() - begun, undefined, { signal: loading.signal });
    }
  }
  return progress;
}

type Row = MarketRows[keyof MarketRows][number];

function nextBatches(rows: readonly Row[], at: number, size: number): (readonly Row[])[] {
  return Array.from({ length: requestsAtATime }, (_, i) =>
    rows.slice(at + i * size, at + (i + 1) * size),
  ).filter((batch) => batch.length > 0);
}

async function send(client: MarketClient, { path, label }: Section, batch: readonly Row[]): Promise<void> {
  const reports = await client.sendRows(`${path}/bulk`, batch);
  const refused = reports.filter(({ status }) => status === 'refused');
  if (refused.length > 0) throw new LoadFailed(refusedSentence(label, refused, batch));
}

function refusedSentence(label: string, refused: readonly RowReport[], batch: readonly Row[]): string {
  const first = refused.slice(0, 3).map(({ row, errors = [] }) => {
    const why = errors.slice(0, 3).map(({ path, message }) => `${path} ${message}`);
    return `  ${batch[row]?.id ?? `row ${row}`}: ${why.join('; ')}`;
  });
  return `${refused.length} of ${batch.length} ${label} were refused, so the demo market is not complete:\n${first.join('\n')}`;
}

function advanced(
  progress: Progress,
  { name, path, readable }: Section,
  rows: MarketRows,
  at: number,
): Progress {
  const last = rows[name][at - 1];
  return {
    ...progress,
    stored: { ...progress.stored, [name]: at },
    witnesses:
      readable && last ? { ...progress.witnesses, [name]: `${path}/${last.id}` } : progress.witnesses,
  };
}
