import { expect, it } from 'vitest';
import fc from 'fast-check';
import { ExhaustiveMatcher } from '../exhaustive-matcher.ts';
import * as random from '../random-input.ts';
import { compileLoops } from './compile-loops.ts';
import { CompiledLoops } from './compiled-loops.ts';
import type { MakeLoops } from './loops.ts';
import { MatchIndex } from './match-index.ts';
import { PlainLoops } from './plain-loops.ts';

const compiled = new WebAssembly.Module(await compileLoops());
const kinds: readonly [string, MakeLoops][] = [
  ['plain', (arena) => new PlainLoops(arena)],
  ['compiled', (arena) => new CompiledLoops(arena, compiled)],
];

/** More than two blocks, so that what the first ones gave bounds the later ones. */
const size = 17_000;

it.each(kinds)('over several blocks %s loops leave out nobody who is among the best', (_, loops) => {
  const [rules = {}] = fc.sample(random.rules, { numRuns: 1, seed: 5 });
  const index = new MatchIndex(rules, { loops });
  const exhaustive = new ExhaustiveMatcher(rules);
  const profiles = fc.sample(random.profile, { numRuns: 2_000, seed: 6 });
  for (let number = 0; number < size; number++) {
    const like = profiles[number % profiles.length];
    if (!like) continue;
    const profile = { ...like, id: `${like.id}${number}`, minScore: (number * 7) % 40 };
    index.upsert(profile);
    exhaustive.upsert(profile);
  }
  let fitting = 0;
  for (const listing of fc.sample(random.listing, { numRuns: 8, seed: 7 })) {
    const asOf = '2027-01-04';
    const expected = exhaustive.match(listing, { limit: 300, asOf });
    for (const limit of [1, 10, 300]) {
      expect(index.match(listing, { limit, asOf })).toEqual(expected.slice(0, limit));
    }
    fitting += expected.length;
  }
  expect(fitting).toBeGreaterThan(1_000);
});
