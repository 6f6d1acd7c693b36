import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { ExhaustiveMatcher } from '../exhaustive-matcher.ts';
import * as random from '../random-input.ts';
import { compileLoops } from './compile-loops.ts';
import { CompiledLoops } from './compiled-loops.ts';
import type { MakeLoops } from './loops.ts';
import { MatchIndex } from './match-index.ts';
import { PlainLoops } from './plain-loops.ts';

const holds = (property: fc.IRawProperty<unknown>, numRuns = 500) => fc.assert(property, { numRuns });

/** What may happen to an index, in any order. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('upsert' as const), profile: random.profile }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), profile: random.profile }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rules' as const), rules: random.rules }) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('match' as const),
        listing: random.listing,
        asOf: random.day,
        limit: fc.nat(4),
      },
      { requiredKeys: ['kind', 'listing'] },
    ),
  },
);

/** Both kinds of loops; the compiled ones from the sources as they are. */
const compiled = new WebAssembly.Module(await compileLoops());
const kinds: readonly [string, MakeLoops][] = [
  ['plain', (arena) => new PlainLoops(arena)],
  ['compiled', (arena) => new CompiledLoops(arena, compiled)],
];

describe.each(kinds)('the index with %s loops', (_, loops) => {
  it('answers as the exhaustive search does, whatever happened to it before', () =>
    holds(
      fc.property(random.rules, fc.array(step, { minLength: 5, maxLength: 40 }), (rules, steps) => {
        let index = new MatchIndex(rules, { loops });
        let rulesNow = rules;
        const exhaustive = new ExhaustiveMatcher(rules);
        for (const step of steps) {
          if (step.kind === 'upsert') {
            index.upsert(step.profile);
            exhaustive.upsert(step.profile);
          } else if (step.kind === 'remove') {
            index.remove(step.profile.id);
            exhaustive.remove(step.profile.id);
          } else if (step.kind === 'rules') {
            rulesNow = step.rules;
            index.useRules(step.rules);
            exhaustive.useRules(step.rules);
          } else if (step.kind === 'restart')
            index = MatchIndex.restore(index.snapshot(), rulesNow, { loops });
          else {
            const { listing, asOf, limit } = step;
            const options = { ...(asOf && { asOf }), ...(limit !== undefined && { limit }) };
            expect(index.match(listing, options)).toEqual(exhaustive.match(listing, options));
          }
          expect(index.size).toBe(exhaustive.size);
        }
      }),
      150,
    ));
});
