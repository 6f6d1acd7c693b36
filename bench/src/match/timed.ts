import { z } from 'zod';
import { median, percentile } from '../figures.ts';

/** How long one way of searching took: for each round, passes over its listings, in milliseconds a listing. */
export const Timed = z.object({
  search: z.string(),
  rounds: z.array(z.object({ name: z.string(), passes: z.array(z.array(z.number())) })),
  /** What else was measured, by name. */
  figures: z.record(z.string(), z.number()).default({}),
});
export type Timed = z.infer<typeof Timed>;

/** At least five passes over the items, and as many as there is time for. */
export function timePasses<Item>(
  items: readonly Item[],
  search: (item: Item) => unknown,
  { warmUp, milliseconds }: { warmUp: number; milliseconds: number },
): number[][] {
  const pass = () => items.map((item) => timed(() => search(item)));
  for (let i = 0; i < warmUp; i++) pass();
  const until = performance.now() + milliseconds;
  const passes: number[][] = [];
  while (passes.length < 5 || performance.now() < until) passes.push(pass());
  return passes;
}

export function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

export function passesOf({ search, rounds }: Timed, name: string): readonly (readonly number[])[] {
  const round = rounds.find((one) => one.name === name);
  if (round === undefined) throw new Error(`${search} was not timed in the round ${name}.`);
  return round.passes;
}

/** Of a single search, over all passes. @param share 0..1 */
export const searchTime = (timed: Timed, round: string, share: number): number =>
  percentile(passesOf(timed, round).flat(), share);

/** Listings a second: the median of the passes. */
export const throughput = (timed: Timed, round: string): number =>
  median(
    passesOf(timed, round).map((pass) => (1_000 * pass.length) / pass.reduce((sum, one) => sum + one, 0)),
  );
