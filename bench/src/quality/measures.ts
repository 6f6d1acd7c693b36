import { Random } from '../../../tools/demo-market/random.ts';
import { chance, type Buyer, type Market, type Offered } from './market.ts';
import type { Scored } from './rankings.ts';
import { share } from './taste.ts';

/** What a buyer takes if asked, by id: drawn once, so that all rankings are held against the same answers. */
export function takenBy(buyer: Buyer, { listings }: Market, seed: string): ReadonlySet<string> {
  const random = new Random(seed, 'takes', buyer.profile.id);
  return new Set(
    listings.filter((one) => share(random) < chance(buyer, one)).map(({ listing }) => listing.id),
  );
}

/** Of the first `count` places, how many are taken; a place that is left empty is taken by nobody. 0..1 */
export const acceptanceAt = (count: number, shown: readonly Offered[], taken: ReadonlySet<string>): number =>
  takenAmong(shown.slice(0, count), taken) / count;

/** Of all that a buyer would take, how much is in the first `count` places; NaN for who takes nothing. 0..1 */
export const recallAt = (count: number, shown: readonly Offered[], taken: ReadonlySet<string>): number =>
  takenAmong(shown.slice(0, count), taken) / taken.size;

const takenAmong = (shown: readonly Offered[], taken: ReadonlySet<string>): number =>
  shown.filter(({ listing }) => taken.has(listing.id)).length;

const width = 10;

/** Pairs whose gates hold, by score in steps of ten, and how many are taken. */
export class Steps {
  readonly #steps = Array.from({ length: 100 / width }, (_, i) => ({ from: i * width, pairs: 0, took: 0 }));

  add(scored: readonly Scored[], taken: ReadonlySet<string>): void {
    for (const { offered, score } of scored) {
      const step = this.#steps[Math.min(this.#steps.length - 1, Math.floor(score / width))];
      if (step === undefined) continue;
      step.pairs += 1;
      step.took += Number(taken.has(offered.listing.id));
    }
  }

  /** The share that is taken, 0..1, of each step. */
  get shares(): readonly { readonly from: number; readonly pairs: number; readonly taken: number }[] {
    return this.#steps.map(({ from, pairs, took }) => ({
      from,
      pairs,
      taken: pairs === 0 ? 0 : took / pairs,
    }));
  }

  /** What the shares of `other` are off by here, weighed by pairs. 0..1 */
  errorOf(other: Steps): number {
    const pairs = this.#steps.reduce((sum, step) => sum + step.pairs, 0);
    const off = this.shares.map(
      (step, i) => step.pairs * Math.abs(step.taken - (other.shares[i]?.taken ?? 0)),
    );
    return off.reduce((sum, one) => sum + one, 0) / pairs;
  }
}
