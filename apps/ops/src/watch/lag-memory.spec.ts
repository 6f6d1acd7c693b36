import type { PartitionLag } from '@marquee/eventing';
import { describe, expect, it } from '@jest/globals';
import { remember, type LagRow } from './lag-memory.ts';

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
const known = (row: Omit<LagRow, '_id'>) => new Map([[place, { _id: place, ...row }]]);

describe('what is remembered of a partition', () => {
  it('begins when it lags', () =>
    expect(remember(new Map(), [seen(3)], at(10))).toEqual([
      { _id: place, since: at(10), committed: 5, movedAt: at(10) },
    ]));

  it('says since when it has stood still', () =>
    expect(remember(known({ since: at(0), committed: 5, movedAt: at(2) }), [seen(4)], at(10))).toEqual([
      { _id: place, since: at(0), committed: 5, movedAt: at(2) },
    ]));

  it('says that it moves while it lags', () =>
    expect(remember(known({ since: at(0), committed: 4, movedAt: at(2) }), [seen(4)], at(10))).toEqual([
      { _id: place, since: at(0), committed: 5, movedAt: at(10) },
    ]));

  it('ends when it lags no more', () =>
    expect(remember(known({ since: at(0), committed: 4, movedAt: at(2) }), [seen(0)], at(10))).toEqual([]));
});
