import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ThreadedMatchIndex } from '@marquee/match-engine';
import { longestTurn } from '@marquee/testing/longest-turn';
import { asOf, assertRight, limit, type Arena, type Contest } from './arena.ts';
import type { Timed } from './timed.ts';

/** For so long the caller's event loop is watched. */
const watchedMs = 5_000;

/** The longest turn of a caller's event loop, in milliseconds. */
export const turnFigures = {
  own: 'longest turn of a caller, of its own processor time',
  wall: 'longest turn of a caller, by the clock',
  idle: 'longest turn by the clock where a thread only computes',
} as const;

/** Pairs a listing that an edition lets through, as editions begin. */
const wanted = 500;

/** The index in threads of its own: how long an answer takes, and how long the caller's event loop stands still meanwhile. */
export async function timeThreads({ rounds }: Contest, { rules, profiles }: Arena): Promise<Timed> {
  const index = new ThreadedMatchIndex(rules);
  for (const profile of profiles()) index.upsert(profile);
  await index.status();
  const listings = rounds.flatMap((round) => round.listings);
  for (const asked of listings)
    assertRight('The match engine in threads', asked, await index.match(asked.listing, { asOf, limit }));
  globalThis.gc?.(); // profiles that come all at once leave gigabytes behind, those that a service reads page by page do not
  const passes: number[][] = [];
  const turn = await longestTurn(async () => {
    // A service goes on changing profiles, asks for what a worker wants, and saves what it holds, too.
    const saved = index.snapshot();
    for (const until = performance.now() + watchedMs; performance.now() < until;) {
      passes.push(await passOver(index, listings));
      await Promise.all(listings.map(({ listing }) => index.matchCounting(listing, { asOf, limit: wanted })));
    }
    await saved;
  });
  await index.close();
  const { wallMs: idleMs } = await longestTurn(besideBusyThread);
  return {
    search: 'ours in threads',
    rounds: [{ name: 'threads', passes }],
    figures: {
      [turnFigures.own]: turn.ownMs,
      [turnFigures.wall]: turn.wallMs,
      [turnFigures.idle]: idleMs,
    },
  };
}

/** What the machine alone makes an event loop wait for. */
async function besideBusyThread(): Promise<void> {
  const busy = new Worker('for (;;) Math.random();', { eval: true });
  await sleep(watchedMs);
  await busy.terminate();
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
