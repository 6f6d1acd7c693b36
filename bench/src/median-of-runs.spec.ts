import { describe, expect, it } from 'vitest';
import { medianOfRuns } from './median-of-runs.ts';
import type { Findings } from './report.ts';

const run = (value: number, rival: number, note: string): Findings => ({
  results: [
    {
      id: 'P7',
      name: 'listings',
      value,
      unit: 'listings/s',
      budget: 200,
      better: 'more',
      rivals: [{ name: 'the matcher alone', value: rival, ratio: value / rival }],
    },
    { id: 'P7', name: 'fits', value: value / 100, unit: 'fits', better: 'more', rivals: [] },
  ],
  notes: [note],
});

describe('the median of runs', () => {
  it('is each figure’s, and each rival’s, with every run’s figure where there is a budget', () => {
    const { results, notes } = medianOfRuns([
      run(190, 50, 'first'),
      run(240, 40, 'second'),
      run(210, 30, 'third'),
    ]);
    expect(results).toMatchObject([
      { value: 210, rivals: [{ value: 40, ratio: 6 }] },
      { value: 2.1, rivals: [] },
    ]);
    expect(notes).toEqual([
      'The median of 3 runs',
      'P7, listings, run by run: 190, 240, 210 listings/s',
      'third',
    ]);
  });

  it('is a single run’s own findings', () => {
    const only = run(190, 50, 'only');
    expect(medianOfRuns([only])).toBe(only);
  });
});
