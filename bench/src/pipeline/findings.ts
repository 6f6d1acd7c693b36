import type { MarketRows } from '../../../tools/demo-market/rows.ts';
import { median, percentile, rounded } from '../figures.ts';
import type { Findings, Result, Rival } from '../report.ts';
import type { Backlog } from './backlog.ts';
import { inWords } from './cpu-seconds.ts';
import type { PublishToInbox } from './publish-to-inbox.ts';

interface Measured {
  readonly inbox: PublishToInbox;
  readonly backlog: Backlog;
  readonly narrow: Backlog;
}

interface Circumstances {
  readonly seed: string;
  readonly market: MarketRows;
  readonly narrowProfiles: number;
}

export function findingsOf(
  { inbox, backlog, narrow }: Measured,
  { seed, market, narrowProfiles }: Circumstances,
): Findings {
  const { profiles, works } = market;
  return {
    results: [...inboxResults(inbox), ...backlogResults(backlog, narrow)],
    notes: [
      `Seed "${seed}": ${works.length} works, ${profiles.length} briefs in the demo market, ${narrowProfiles} where few fit`,
      `P6, the way of a listing at the median: ${Object.entries(inbox.steps)
        .map(([step, ms]) => `${step} ${Math.round(ms)} ms`)
        .join('; ')}`,
      `P6, share of one core: ${inWords(inbox.cpu, inbox.seconds)}`,
      `P6, milliseconds a second that MongoDB spends on collections: ${inbox.mongo}`,
      ...backlogNotes('P7, demo market', backlog),
      ...backlogNotes('P7, few fits', narrow),
    ],
  };
}

function inboxResults({ latencies, lastLatencies, fits }: PublishToInbox): Result[] {
  const ms = (name: string, value: number, budget?: number): Result => ({
    id: 'P6',
    name,
    value,
    unit: 'ms',
    better: 'less',
    rivals: [],
    ...(budget === undefined ? {} : { budget }),
  });
  return [
    ms('published to inbox, p50', median(latencies), 200),
    ms('published to inbox, p90', percentile(latencies, 0.9)),
    ms('published to inbox, p99', percentile(latencies, 0.99), 1_000),
    ms('until the last of a listing’s buyers, p50', median(lastLatencies)),
    ms('until the last of a listing’s buyers, p99', percentile(lastLatencies, 0.99)),
    { id: 'P6', name: 'fits a listing, p50', value: median(fits), unit: 'fits', better: 'more', rivals: [] },
  ];
}

function backlogResults(demo: Backlog, narrow: Backlog): Result[] {
  return [
    {
      id: 'P7',
      name: `backlog, demo market (${fitsOf(demo)} fits a listing): suggestions stored`,
      value: demo.suggestions / demo.seconds,
      unit: 'suggestions/s',
      budget: 2_000,
      better: 'more',
      rivals: [],
    },
    listingsResult(`backlog, demo market (${fitsOf(demo)} fits a listing): listings`, demo),
    listingsResult(`backlog, ${fitsOf(narrow)} fits a listing: listings`, narrow, 200),
  ];
}

const listingsResult = (name: string, backlog: Backlog, budget?: number): Result => ({
  id: 'P7',
  name,
  value: backlog.listings / backlog.seconds,
  unit: 'listings/s',
  better: 'more',
  rivals: [matcherAlone(backlog)],
  ...(budget === undefined ? {} : { budget }),
});

/** The most that this matcher allows: it scores on one core, and nothing is read, sent or stored. */
function matcherAlone({ listings, seconds, checked }: Backlog): Rival {
  const value = checked.matcherListingsPerSecond;
  return { name: 'the matcher alone', value, ratio: listings / seconds / value };
}

const fitsOf = ({ suggestions, listings }: Backlog): number => rounded(suggestions / listings);

function backlogNotes(
  name: string,
  { listings, suggestions, seconds, startSeconds, toldSeconds, cpu, checked }: Backlog,
) {
  const perSuggestion = Object.entries(cpu)
    .sort(([, a], [, b]) => b - a)
    .map(([process, used]) => `${process} ${Math.round((1e6 * used) / suggestions)}`);
  return [
    `${name}: ${listings} listings, ${suggestions} suggestions in ${rounded(seconds)} s, of which ${rounded(startSeconds)} s until the worker was ready (from then on ${rounded(listings / (seconds - startSeconds))} listings/s); every buyer told after ${rounded(toldSeconds)} s`,
    `${name}, checked: ${checked.pairs} pairs of ${checked.listings} listings are exactly the matcher’s`,
    `${name}, share of one core: ${inWords(cpu, seconds)}`,
    `${name}, microseconds of a core for one suggestion: ${perSuggestion.join(', ')}`,
  ];
}
