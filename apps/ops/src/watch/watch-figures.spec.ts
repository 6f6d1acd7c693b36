import { Metrics } from '@marquee/telemetry';
import { describe, expect, it } from 'vitest';
import type { ConsumerSight, QueueSight, Sighting } from './measure.ts';
import { WatchFigures } from './watch-figures.ts';

const lagging: ConsumerSight = {
  ...{ group: 'catalogue', topic: 'accounts.company.v1', kind: 'facts' },
  ...{ lag: 7, read: 3, told: 10, oldestSeconds: 90, stuckSeconds: 60, deadLetters: 2 },
};
const full: QueueSight = {
  ...{ queue: 'matching.score-listings', waiting: 4, delayed: 1, active: 1, paused: false },
  oldestSeconds: 30,
};
const seen = (consumers: readonly ConsumerSight[], queues: readonly QueueSight[]): Sighting => ({
  ...{ measurements: [], unseen: [], backlogs: [] },
  ...{ consumers, queues },
});

/** What a scrape has after these looks. */
async function scrapeAfter(...sightings: readonly Sighting[]): Promise<string> {
  const metrics = new Metrics('ops');
  const figures = new WatchFigures(metrics);
  for (const sighting of sightings) figures.saw(sighting);
  return metrics.registry.metrics();
}

describe('figures of the watch', () => {
  it('are of what it saw', async () => {
    const scrape = await scrapeAfter(seen([lagging], [full]));
    const ofGroup = 'group="catalogue",topic="accounts.company.v1"';
    expect(scrape).toContain(`consumer_lag_events{${ofGroup},kind="facts",service="ops"} 7`);
    expect(scrape).toContain(`consumer_stuck_seconds{${ofGroup},kind="facts",service="ops"} 60`);
    expect(scrape).toContain(`dead_letters_open{${ofGroup},service="ops"} 2`);
    expect(scrape).toContain('queue_jobs{queue="matching.score-listings",state="waiting",service="ops"} 4');
    expect(scrape).toContain('queue_oldest_seconds{queue="matching.score-listings",service="ops"} 30');
  });

  it('end with Kafka: the last lag does not pass for the present one', async () => {
    const scrape = await scrapeAfter(seen([lagging], [full]), seen([], [full]));
    expect(scrape).not.toMatch(/^(consumer_|dead_letters_open)\w*\{/m);
    expect(scrape).toMatch(/^queue_jobs\{/m);
  });

  it('end with Redis', async () => {
    const scrape = await scrapeAfter(seen([lagging], [full]), seen([lagging], []));
    expect(scrape).not.toMatch(/^queue_\w+\{/m);
    expect(scrape).toMatch(/^consumer_lag_events\{/m);
  });

  it('say when a look was over, and not that one began', async () => {
    expect(await scrapeAfter(seen([lagging], [full]))).toMatch(/^ops_watch_timestamp_seconds\S* 0$/m);
    const metrics = new Metrics('ops');
    new WatchFigures(metrics).looked(new Date(5_000));
    expect(await metrics.registry.metrics()).toContain('ops_watch_timestamp_seconds{service="ops"} 5');
  });
});
