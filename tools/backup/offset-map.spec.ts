import { beforeEach, describe, expect, it } from 'vitest';
import { OffsetMap } from './offset-map.ts';

const place = { topic: 'catalogue.listing.v1', partition: 2 };

describe('offsets after a restore', () => {
  let offsets: OffsetMap;
  beforeEach(() => {
    offsets = new OffsetMap();
    // 12 and 13 were left out, and nothing stood before 10
    for (const [was, is] of [
      [10n, 0n],
      [11n, 1n],
      [14n, 2n],
      [15n, 3n],
    ] as const)
      offsets.add({ ...place, was, is });
  });

  it.each([
    [10n, 0n],
    [11n, 1n],
    [15n, 3n],
    [13n, undefined],
    [9n, undefined],
    [16n, undefined],
  ])('of the message that stood at %d is %s', (was, is) => expect(offsets.of({ ...place, was })).toBe(is));

  it.each([
    [0n, 0n],
    [10n, 0n],
    [11n, 1n],
    [12n, 2n],
    [14n, 2n],
    [16n, 4n],
    [99n, 4n],
  ])('let a group that was to read %d go on at %d', (was, is) =>
    expect(offsets.nextOf({ ...place, was })).toBe(is),
  );

  it('begin at none where nothing was restored', () =>
    expect(offsets.nextOf({ ...place, partition: 0, was: 7n })).toBe(0n));
});
