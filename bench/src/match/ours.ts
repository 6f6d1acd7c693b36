import { MatchIndex, type Profile, type Rules } from '@marquee/match-engine';
import { percentile } from '../figures.ts';
import { asOf, assertRight, limit, type Arena, type Contest } from './arena.ts';
import { profileAt } from './profiles.ts';
import { timed, timePasses, type Timed } from './timed.ts';

/** The index that matching's worker runs, on this thread. */
export function timeOurs({ rounds, arena }: Contest, { rules, profiles }: Arena): Timed {
  const before = bytesInUse();
  const index = new MatchIndex(rules);
  const made = fill(index, profiles());
  const held = bytesInUse() - before;
  for (const asked of rounds.flatMap((round) => round.listings)) {
    assertRight('The match engine', asked, index.match(asked.listing, { asOf, limit }));
    const { length } = index.match(asked.listing, { asOf });
    if (length !== asked.fits)
      throw new Error(`${length} profiles fit ${asked.listing.id}, and not ${asked.fits}.`);
  }
  const passes = (bounds: { limit?: number }) =>
    rounds.map(({ name, listings }) => ({
      name: bounds.limit === undefined ? `${name}, all` : name,
      passes: timePasses(listings, ({ listing }) => index.match(listing, { asOf, ...bounds }), {
        warmUp: 5,
        milliseconds: 2_000,
      }),
    }));
  return {
    search: 'ours',
    rounds: [...passes({ limit }), ...(arena.market === 'demo' ? passes({}) : [])],
    figures: {
      'bytes a profile, measured': held / index.size,
      'bytes a profile, as the index counts': index.memoryBytes / index.size,
      'us a profile to build': (1_000 * made) / index.size,
      ...(arena.market === 'workload' && { ...upserts(index, arena), ...keeping(index, rules) }),
    },
  };
}

/** @returns milliseconds in the index alone, without making the profiles */
function fill(index: MatchIndex, profiles: Iterable<Profile>): number {
  let milliseconds = 0;
  for (const profile of profiles) milliseconds += timed(() => index.upsert(profile));
  return milliseconds;
}

/** New versions of profiles all over the index; what readers wait for on this thread is one upsert. */
function upserts(index: MatchIndex, { seed, profiles }: Contest['arena']) {
  const count = Math.min(5_000, profiles);
  const changed = Array.from({ length: count }, (_, i) =>
    profileAt(seed, Math.floor((i * profiles) / count), 1),
  );
  for (const profile of changed.slice(0, 500)) index.upsert(profile); // to warm up
  globalThis.gc?.(); // what was left behind in making these profiles is not the index's to collect
  const times = changed.map((profile) => timed(() => index.upsert(profile)));
  return {
    'us an upsert': (1_000 * times.reduce((sum, one) => sum + one, 0)) / count,
    'us an upsert, p99': 1_000 * percentile(times, 0.99),
    'ms an upsert, at most': Math.max(...times),
  };
}

/** What a worker leaves at its stop, and begins with at its next start. */
function keeping(index: MatchIndex, rules: Rules) {
  let snapshot: Uint8Array = new Uint8Array();
  let restored = new MatchIndex();
  const figures = {
    'ms to take a snapshot': timed(() => (snapshot = index.snapshot())),
    'ms to restore it': timed(() => (restored = MatchIndex.restore(snapshot, rules))),
  };
  if (restored.size !== index.size) throw new Error(`${restored.size} of ${index.size} profiles came back.`);
  return figures;
}

function bytesInUse(): number {
  if (globalThis.gc === undefined)
    throw new Error('Memory is measured after a collection: --expose-gc is needed.');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage(); // array buffers are in what is external
  return heapUsed + external;
}
