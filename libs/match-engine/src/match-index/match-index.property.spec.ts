import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { avail, listing, profile } from '../builders.ts';
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
  it('takes values that no vocabulary holds yet', () => {
    const index = new MatchIndex({}, { loops });
    const exhaustive = new ExhaustiveMatcher();
    const novel = Array.from({ length: 300 }, (_, number) => `new-${number}`);
    for (const [number, value] of novel.entries()) {
      const rights = { territories: [value], media: [value], languages: [value] };
      const lists = { kinds: [value], techniques: [value], modes: [value], dealTypes: [value] };
      const gates = { ...lists, audiences: [value], originLanguages: [value], rights };
      index.upsert(profile({ id: `p${number % 150}`, gates }));
      exhaustive.upsert(profile({ id: `p${number % 150}`, gates }));
    }
    const fitting = novel.flatMap((value) => {
      const avails = [avail({ territories: [value], media: [value], languages: [value] })];
      const single = { kind: value, technique: value, mode: value, originalLanguage: value };
      const offered = listing({ ...single, seeking: [value], audience: [value], avails });
      expect(index.match(offered)).toEqual(exhaustive.match(offered));
      return index.match(offered);
    });
    expect(fitting).toHaveLength(150);
  });
  it('refuses an id that its records cannot hold, and is as it was', () => {
    const index = new MatchIndex({}, { loops });
    const longest = profile({ id: 'i'.repeat(65_535) });
    index.upsert(longest);
    expect(() => index.upsert({ ...longest, id: `${longest.id}i` })).toThrow('The id has over 65535 bytes');
    expect(index.match(listing()).map(({ profileId }) => profileId)).toEqual([longest.id]);
  });
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
