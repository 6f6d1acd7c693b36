import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ThreadedMatchIndex } from '@marquee/match-engine';
import { asOf, assertRight, limit, type Arena, type Contest } from './arena.ts';
import type { Timed } from './timed.ts';

/** For so long the caller's event loop is watched. */
const watchedMs = 5_000;

/** The index in threads of its own: how long an answer takes, and how long the caller's event loop stands still meanwhile. */
export async function timeThreads({ rounds }: Contest, { rules, profiles }: Arena): Promise<Timed> {
  const index = new ThreadedMatchIndex(rules);
  for (const profile of profiles()) index.upsert(profile);
  await index.status();
  const listings = rounds.flatMap((round) => round.listings);
  for (const asked of listings)
    assertRight('The match engine in threads', asked, await index.match(asked.listing, { asOf, limit }));
  const passes: number[][] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // A service goes on changing profiles, asks for all that fits, and saves what it holds, too.
  const saved = index.snapshot();
  for (const until = performance.now() + watchedMs; performance.now() < until;) {
    passes.push(await passOver(index, listings));
    await Promise.all(listings.map(({ listing }) => index.match(listing, { asOf })));
  }
  await saved;
  delay.disable();
  await index.close();
  return {
    search: 'ours in threads',
    rounds: [{ name: 'threads', passes }],
    figures: {
      'ms the event loop of a caller stood still, at most': delay.max / 1e6,
      'ms the event loop of a caller stood still, p99': delay.percentile(99) / 1e6,
    },
  };
}

async function passOver(index: ThreadedMatchIndex, listings: Contest['rounds'][number]['listings']) {
  const times: number[] = [];
  for (const { listing } of listings) {
    const startedAt = performance.now();
    await index.match(listing, { asOf, limit });
    times.push(performance.now() - startedAt);
  }
  return times;
}
