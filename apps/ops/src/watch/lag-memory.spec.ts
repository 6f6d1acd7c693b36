import type { PartitionLag } from '@marquee/eventing';
import { describe, expect, it } from 'vitest';
import { remember, waitingSeconds, type LagRow } from './lag-memory.ts';

const at = (second: number) => new Date(Date.UTC(2027, 2, 1) + second * 1_000);
const seen = (lag: number, committed = 5): PartitionLag => ({
  group: 'matching',
  topic: 'catalogue.listing.v1',
  kind: 'facts',
  partition: 0,
  committed,
  end: committed + lag,
  lag,
});
const place = 'matching~catalogue.listing.v1~facts~0';
const known = (row: Omit<LagRow, '_id' | 'marks'>) =>
  new Map([[place, { _id: place, marks: [{ end: 9, at: row.since }], ...row }]]);
/** What is remembered after looks at a partition, a second apart. */
const after = (...looks: PartitionLag[]): LagRow | undefined =>
  looks.reduce<LagRow[]>(
    (rows, look, second) => remember(new Map(rows.map((row) => [row._id, row])), [look], at(second)),
    [],
  )[0];

describe('what is remembered of a partition', () => {
  it('begins when it lags', () =>
    expect(remember(new Map(), [seen(3)], at(10))).toMatchObject([
      { _id: place, since: at(10), committed: 5, movedAt: at(10) },
    ]));

  it('says since when it has stood still', () =>
    expect(remember(known({ since: at(0), committed: 5, movedAt: at(2) }), [seen(4)], at(10))).toMatchObject([
      { _id: place, since: at(0), committed: 5, movedAt: at(2) },
    ]));

  it('says that it moves while it lags', () =>
    expect(remember(known({ since: at(0), committed: 4, movedAt: at(2) }), [seen(4)], at(10))).toMatchObject([
      { _id: place, since: at(0), committed: 5, movedAt: at(10) },
    ]));

  it('ends when it lags no more', () =>
    expect(remember(known({ since: at(0), committed: 4, movedAt: at(2) }), [seen(0)], at(10))).toEqual([]));
});

describe('how long what is read next has waited', () => {
  const waited = (row: LagRow | undefined) => row && waitingSeconds(row, at(100));

  it('is counted from the first look at a partition that stands still', () =>
    expect(waited(after(seen(3), seen(4), seen(9)))).toBe(100));

  it('is counted from the look before it came, where the group reads on', () =>
    expect(waited(after(seen(3, 0), seen(4, 2), seen(9, 3), seen(3, 11)))).toBe(99));

  it('grows no row without end', () => {
    const row = after(...Array.from({ length: 1_000 }, (_, end) => seen(end + 1, 0)));
    expect(row?.marks.length).toBeLessThanOrEqual(65);
    expect(row?.marks[0]).toEqual({ end: 1, at: at(0) });
  });
});
