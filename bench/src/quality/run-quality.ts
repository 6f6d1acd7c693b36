import { median, rounded } from '../figures.ts';
import type { Findings, Result } from '../report.ts';
import { marketIn, worldOf, type Telling, type World } from './market.ts';
import { acceptanceAt, recallAt, Steps, takenBy } from './measures.ts';
import { rankingsOf, scoredBy } from './rankings.ts';

export interface QualityOptions {
  readonly seed: string;
  readonly say: (line: string) => void;
}

const [listings, titles, buyers] = [2_000, 1_500, 200];
const markets = 5;

/** The first is what screens aim at; the others say less, or what is wrong. */
const tellings: Readonly<Record<string, Telling>> = {
  'full briefs': { genres: 8, themes: 25, comparables: 25, wrong: 0.2 },
  'short briefs': { genres: 5, themes: 12, comparables: 5, wrong: 0.2 },
  'full briefs, all right': { genres: 8, themes: 25, comparables: 25, wrong: 0 },
  'full briefs, half wrong': { genres: 8, themes: 25, comparables: 25, wrong: 0.5 },
};

interface Measured {
  /** Means over the buyers, in per cent, by way of ranking. */
  readonly acceptance: Readonly<Record<string, number>>;
  readonly recall: Readonly<Record<string, number>>;
  readonly steps: Steps;
  /** What half of the buyers teach of a score, tried on the other half: how far off, in points. */
  readonly error: number;
}

/** How good the score's order is, in markets where what buyers truly like is known. */
export async function runQuality({ seed, say }: QualityOptions): Promise<Findings> {
  const worlds = Array.from({ length: markets }, (_, i) => worldOf(`${seed}-${i}`, { listings, titles }));
  const results: Result[] = [];
  const notes = [
    `seed ${seed}; ${markets} markets of ${listings} listings and ${buyers} buyers; medians of the markets`,
  ];
  for (const [name, telling] of Object.entries(tellings)) {
    say(name);
    const measured = worlds.map((world) => measure(world, telling));
    results.push(
      rowOf(
        'Q1',
        `${name}: acceptance@10`,
        measured.map(({ acceptance }) => acceptance),
      ),
      rowOf(
        'Q2',
        `${name}: recall@50`,
        measured.map(({ recall }) => recall),
      ),
      errorRow(name, measured),
    );
    const [first] = measured;
    if (first) notes.push(`${name}, by score, the first market: ${stepsLine(first.steps)}`);
  }
  return { results, notes };
}

function measure(world: World, telling: Telling): Measured {
  const { seed } = world;
  const market = marketIn(world, buyers, telling);
  const scoredFor = scoredBy(market);
  const rankings = rankingsOf(seed, market);
  const [acceptance, recall] = [new Means(), new Means()];
  const [steps, learnt, tried] = [new Steps(), new Steps(), new Steps()];
  market.buyers.forEach((buyer, i) => {
    const scored = scoredFor(buyer);
    const taken = takenBy(buyer, market, seed);
    for (const [name, shown] of Object.entries(rankings(buyer, scored))) {
      acceptance.add(name, 100 * acceptanceAt(10, shown, taken));
      if (taken.size > 0) recall.add(name, 100 * recallAt(50, shown, taken));
    }
    for (const some of [steps, i % 2 === 0 ? learnt : tried]) some.add(scored, taken);
  });
  return { acceptance: acceptance.all, recall: recall.all, steps, error: 100 * tried.errorOf(learnt) };
}

/** By name. */
class Means {
  readonly #values = new Map<string, number[]>();

  add(name: string, value: number): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }

  get all(): Readonly<Record<string, number>> {
    const means = [...this.#values].map(
      ([name, values]) => [name, values.reduce((sum, one) => sum + one, 0) / values.length] as const,
    );
    return Object.fromEntries(means);
  }
}

function rowOf(id: string, name: string, measured: readonly Readonly<Record<string, number>>[]): Result {
  const medianOf = (ranking: string) => median(measured.map((one) => one[ranking] ?? NaN));
  const value = medianOf('score');
  const others = Object.keys(measured[0] ?? {}).filter((ranking) => ranking !== 'score');
  const rivals = others.map((ranking) => {
    const theirs = medianOf(ranking);
    return { name: ranking, value: theirs, ratio: value / theirs };
  });
  return { id, name, value, unit: '%', better: 'more', rivals };
}

function errorRow(name: string, measured: readonly Measured[]): Result {
  const value = median(measured.map(({ error }) => error));
  return { id: 'Q3', name: `${name}: calibration error`, value, unit: 'points', better: 'less', rivals: [] };
}

const stepsLine = ({ shares }: Steps): string =>
  shares
    .filter(({ pairs }) => pairs > 0)
    .map(({ from, pairs, taken }) => `from ${from} ${rounded(100 * taken)} % of ${pairs}`)
    .join(', ');
