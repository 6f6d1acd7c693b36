import { asOf, assertRight, limit, type Arena, type Contest } from './arena.ts';
import { naiveMatch } from './naive-match.ts';
import { timePasses, type Timed } from './timed.ts';

/** Rounds of a few listings: it takes its time. */
export function timeNaive({ rounds }: Contest, { rules, profiles }: Arena, listingsARound: number): Timed {
  const all = [...profiles()];
  return {
    search: 'naive loop',
    rounds: rounds.map(({ name, listings }) => {
      const few = listings.slice(0, listingsARound);
      const search = (asked: (typeof few)[number]) => naiveMatch(asked.listing, all, { rules, asOf, limit });
      for (const asked of few) assertRight('The naive loop', asked, search(asked));
      return { name, passes: timePasses(few, search, { warmUp: 1, milliseconds: 0 }) };
    }),
    figures: {},
  };
}
