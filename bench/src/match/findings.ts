import { rounded } from '../figures.ts';
import type { Findings, Result, Rival } from '../report.ts';
import { limit } from './arena.ts';
import type { Contested } from './run-match.ts';
import { turnFigures } from './threads.ts';
import { searchTime, throughput, type Timed } from './timed.ts';

/** At this size the budgets of the workload hold; smaller ones stand beside it. */
const million = 1_000_000;
const demo = 'demo';
const allOfDemo = 'demo, all';

export function demoFindings({ contest, timed }: Contested): Findings {
  const { ours, rivals } = parted(timed);
  const value = throughput(ours, demo);
  const listings = contest.rounds.flatMap((round) => round.listings);
  const fits = listings.reduce((sum, one) => sum + one.fits, 0) / listings.length;
  const what = `${contest.arena.profiles} profiles of the demo market, one core`;
  return {
    results: [
      {
        id: 'P3',
        name: `${what}, top ${limit}`,
        value,
        unit: 'listings/s',
        budget: 30_000,
        better: 'more',
        rivals: rivals.map((rival) => {
          const theirs = throughput(rival, demo);
          return { name: rival.search, value: theirs, ratio: value / theirs };
        }),
      },
      {
        id: 'P3',
        name: `${what}, all fits`,
        value: throughput(ours, allOfDemo),
        unit: 'listings/s',
        better: 'more',
        rivals: [],
      },
    ],
    notes: [`P3: ${listings.length} listings of the demo market, ${rounded(fits)} fits a listing`],
  };
}

export function workloadFindings(
  size: number,
  { contest, timed }: Contested,
  gigabytesASecond: number,
): Findings {
  const { ours, rivals } = parted(timed);
  const at = new Size(size, ours, rivals);
  return {
    results: [
      at.search('P1', 'narrow', 0.5, 0.3),
      at.search('P1', 'narrow', 0.99, 1),
      at.search('P2', 'middle', 0.5, 1),
      at.search('P2', 'middle', 0.99, 2.5),
      at.textbook(),
      at.search('P2', 'broad', 0.5),
      at.search('P2', 'broad', 0.99),
      at.figure('P4', 'bytes a profile, measured', 'bytes', 300),
      at.figure('P5', 'us an upsert', 'us', 20),
      at.figure('P5', 'us an upsert, p99', 'us'),
      at.figure('P5', 'ms an upsert, at most', 'ms', 1),
      at.figure('start', 'ms to take a snapshot', 'ms'),
      at.figure('start', 'ms to restore it', 'ms', 30_000),
    ],
    notes: [shares(contest, size), memoryNote(size, ours, gigabytesASecond)],
  };
}

/** What a service sees that matches in threads: its event loop should never stand still for over 10 ms. */
export function threadFindings(size: number, timed: Timed): Findings {
  const row = (name: string, value: number, budget?: number): Result => ({
    id: 'threads',
    name: `${size}: ${name}`,
    value,
    unit: 'ms',
    better: 'less',
    rivals: [],
    ...(budget !== undefined && { budget }),
  });
  return {
    results: [
      row('an answer, top 50, all listings, p50', searchTime(timed, 'threads', 0.5)),
      row('an answer, top 50, all listings, p99', searchTime(timed, 'threads', 0.99)),
      ...Object.values(turnFigures).map((name) =>
        row(name, timed.figures[name] ?? NaN, name === turnFigures.own ? 10 : undefined),
      ),
    ],
    notes: [],
  };
}

/** What share of the profiles fits the listings of each round. */
function shares({ rounds }: Contested['contest'], size: number): string {
  const percent = (fits: number) => `${rounded((100 * fits) / size)} %`;
  const told = rounds.map(({ name, listings }) => {
    const fits = listings.map((one) => one.fits).sort((a, b) => a - b);
    const mean = fits.reduce((sum, one) => sum + one, 0) / fits.length;
    return `${name} ${percent(mean)} (${percent(fits[0] ?? 0)} to ${percent(fits.at(-1) ?? 0)})`;
  });
  return `${size} profiles, ${rounds[0]?.listings.length ?? 0} listings a round; of all profiles fit: ${told.join(', ')}`;
}

function memoryNote(size: number, { figures }: Timed, gigabytesASecond: number): string {
  const held = (figures['bytes a profile, measured'] ?? NaN) * size;
  const counted = rounded(figures['bytes a profile, as the index counts'] ?? NaN);
  const reading = rounded(held / gigabytesASecond / 1e6);
  const built = rounded(figures['us a profile to build'] ?? NaN);
  return (
    `${size} profiles: the index takes ${rounded(held / 2 ** 20)} MiB (${counted} bytes a profile as it counts itself) and ` +
    `${built} us a profile to build; memory gives one core ${rounded(gigabytesASecond)} GB/s, so all of it is read in ${reading} ms`
  );
}

function parted(timed: readonly Timed[]): { ours: Timed; rivals: readonly Timed[] } {
  const ours = timed.find(({ search }) => search === 'ours');
  if (ours === undefined) throw new Error('The match engine took no part.');
  return { ours, rivals: timed.filter((one) => one !== ours) };
}

/** Rows of one size. */
class Size {
  readonly #size: number;
  readonly #ours: Timed;
  readonly #rivals: readonly Timed[];

  constructor(size: number, ours: Timed, rivals: readonly Timed[]) {
    this.#size = size;
    this.#ours = ours;
    this.#rivals = rivals;
  }

  search(id: string, round: string, share: number, budget?: number): Result {
    const value = searchTime(this.#ours, round, share);
    const rivals = this.#rivals.map((rival): Rival => {
      const theirs = searchTime(rival, round, share) * this.#longer(rival);
      return { name: rival.search, value: theirs, ratio: theirs / value };
    });
    return this.#row(
      { id, name: `${round}, top ${limit}, p${100 * share}`, value, unit: 'ms', rivals },
      budget,
    );
  }

  textbook(): Result {
    const textbook = this.#rivals.find(({ search }) => search === 'lucene textbook');
    const theirs = textbook ? searchTime(textbook, 'middle', 0.5) : NaN;
    const value = theirs / searchTime(this.#ours, 'middle', 0.5);
    const row = { id: 'P2', name: 'middle, times a textbook Lucene, p50', value, unit: 'x', rivals: [] };
    return { ...this.#row(row, 100), better: 'more' };
  }

  figure(id: string, figure: string, unit: string, budget?: number): Result {
    const value = this.#ours.figures[figure] ?? NaN;
    return this.#row({ id, name: figure, value, unit, rivals: [] }, budget);
  }

  #row(row: Omit<Result, 'better' | 'budget'>, budget: number | undefined): Result {
    const held = this.#size === million && budget !== undefined;
    return { ...row, name: `${this.#size}: ${row.name}`, better: 'less', ...(held && { budget }) };
  }

  /** How much longer it would take over all profiles, for one that was timed over some. */
  #longer({ search }: Timed): number {
    const over = / over (\d+)$/.exec(search)?.[1];
    return over === undefined ? 1 : this.#size / Number(over);
  }
}
