import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings } from '../report.ts';
import type { ArenaName, Contest } from './arena.ts';
import { inChild, type Task } from './child.ts';
import { demoFindings, threadFindings, workloadFindings } from './findings.ts';
import { buildLucene, timeLucene } from './lucene.ts';
import { memoryBandwidth } from './memory-bandwidth.ts';
import type { Timed } from './timed.ts';

export interface MatchOptions {
  /** One after the other. */
  readonly sizes: readonly number[];
  readonly seed: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Listings of each kind that are asked about. */
const listingsARound = 8;
const demoListings = 500;
/** Who is slow is asked about fewer, over fewer profiles. */
const listingsForTheSlow = 2;
const profilesForTheSlow = 100_000;
const demoProfiles = 7_500;
/** From so many on a service matches in threads. */
const profilesForThreads = 100_000;

/** P1 to P5, each contestant alone on the machine, one after the other. */
export async function runMatch({ sizes, seed, signal, say }: MatchOptions): Promise<Findings> {
  const dir = mkdtempSync(join(tmpdir(), 'marquee-bench-match-'));
  try {
    say('building the Lucene rival');
    await buildLucene(signal);
    const gigabytesASecond = memoryBandwidth();
    const demo = new Stage(
      join(dir, 'demo'),
      { market: 'demo', seed, profiles: demoProfiles },
      { signal, say },
    );
    const findings = [demoFindings(await demo.everybody(demoListings))];
    demo.remove();
    for (const profiles of sizes) {
      const stage = new Stage(
        join(dir, String(profiles)),
        { market: 'workload', seed, profiles },
        { signal, say },
      );
      const all = await stage.everybody(listingsARound);
      const threads = profiles < profilesForThreads ? [] : [await stage.threads(listingsARound)];
      stage.remove();
      const slow = profiles > profilesForTheSlow ? await slowAlone(dir, seed, { signal, say }) : [];
      findings.push(workloadFindings(profiles, { ...all, timed: [...all.timed, ...slow] }, gigabytesASecond));
      findings.push(...threads.map((timed) => threadFindings(profiles, timed)));
    }
    return {
      results: findings.flatMap(({ results }) => results),
      notes: [`seed ${seed}; every answer was compared with the reference before it was timed`].concat(
        findings.flatMap(({ notes }) => notes),
      ),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The naive loop takes as much longer as there are more profiles: it is timed over fewer, and its time multiplied. */
async function slowAlone(dir: string, seed: string, means: Means): Promise<Timed[]> {
  const stage = new Stage(
    join(dir, 'slow'),
    { market: 'workload', seed, profiles: profilesForTheSlow },
    means,
  );
  await stage.reference(listingsARound);
  const naive = await stage.naive();
  stage.remove();
  return [{ ...naive, search: `naive loop over ${profilesForTheSlow}` }];
}

export interface Contested {
  readonly contest: Contest;
  readonly timed: readonly Timed[];
}

type Means = Pick<MatchOptions, 'signal' | 'say'>;

/** One arena, its contest, and who takes part. */
class Stage {
  readonly #dir: string;
  readonly #arena: ArenaName;
  readonly #means: Means;

  constructor(dir: string, arena: ArenaName, means: Means) {
    mkdirSync(dir);
    this.#dir = dir;
    this.#arena = arena;
    this.#means = means;
  }

  async everybody(listings: number): Promise<Contested> {
    await this.reference(listings);
    const timed = [await this.#child('ours', listings)];
    this.#means.say(`${this.#what}: Lucene`);
    const contest = this.#contest();
    timed.push(...(await timeLucene(contest, this.#dir, this.#means.signal)));
    if (this.#arena.profiles <= profilesForTheSlow) timed.push(await this.naive());
    if (this.#arena.profiles <= profilesForTheSlow && this.#arena.market === 'workload') {
      timed.push(await this.#child('mongodb', listingsForTheSlow));
    }
    return { contest, timed };
  }

  reference(listings: number): Promise<Timed> {
    return this.#child('reference', listings);
  }

  threads(listings: number): Promise<Timed> {
    return this.#child('threads', listings);
  }

  naive(): Promise<Timed> {
    return this.#child('naive', this.#arena.market === 'demo' ? 50 : listingsForTheSlow);
  }

  remove(): void {
    rmSync(this.#dir, { recursive: true, force: true });
  }

  get #what(): string {
    return `${this.#arena.profiles} profiles, ${this.#arena.market}`;
  }

  #child(role: Task['role'], listingsARound: number): Promise<Timed> {
    this.#means.say(`${this.#what}: ${role}`);
    const task = { role, dir: this.#dir, arena: this.#arena, listingsARound };
    return inChild(task, this.#means.signal);
  }

  #contest(): Contest {
    return JSON.parse(readFileSync(join(this.#dir, 'contest.json'), 'utf8')) as Contest; // the reference wrote it
  }
}
