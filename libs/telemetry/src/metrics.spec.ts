import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.ts';

/** What a second scrape has, of a gauge that could be looked up at the first alone. */
async function secondScrape(labelled: boolean): Promise<string> {
  const metrics = new Metrics('any');
  metrics.gauge('other', 'Another').set(7);
  let looks = 0;
  const collect = async () => {
    if (looks++ > 0) throw new Error('away');
    if (labelled) gauge.set({ queue: 'one' }, 3);
    else gauge.set({}, 3);
  };
  const gauge = metrics.gauge('waiting', 'What waits', labelled ? ['queue'] : [], collect);
  expect(await metrics.registry.metrics()).toMatch(/^waiting\{.*\} 3$/m);
  return metrics.registry.metrics();
}

describe('a gauge that cannot be looked up', () => {
  it.each([true, false])('is left out, and takes no other along (labels: %s)', async (labelled) => {
    const scrape = await secondScrape(labelled);
    expect(scrape).not.toMatch(/^waiting[{ ]/m);
    expect(scrape).toMatch(/^other\{.*\} 7$/m);
  });
});
