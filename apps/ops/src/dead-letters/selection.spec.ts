import { describe, expect, it } from 'vitest';
import { letterRow } from '../testing/builders.ts';
import { assertExpected, runsOf } from './selection.ts';

const offsets = (rows: Parameters<typeof runsOf>[0]) =>
  runsOf(rows).map((run) => run.rows.map(({ offset }) => offset));

describe('dead letters to be read', () => {
  it('are read together where little lies between them', () =>
    expect(offsets([3, 4, 150].map((offset) => letterRow({ offset })))).toEqual([[3, 4, 150]]));

  it('are read apart where much lies between them', () =>
    expect(offsets([3, 1_000].map((offset) => letterRow({ offset })))).toEqual([[3], [1_000]]));

  it('are read apart where they stand in different topics', () =>
    expect(
      offsets([
        letterRow({ offset: 1 }),
        letterRow({ offset: 2, topic: 'catalogue.work.v1' }),
        letterRow({ offset: 3, topic: 'catalogue.work.v1', group: 'notification' }),
      ]),
    ).toEqual([[1], [2], [3]]));
});

describe('what was previewed', () => {
  it('is done where it is still so', () => expect(() => assertExpected(2, 2)).not.toThrow());
  it('is done where nobody said what to expect', () =>
    expect(() => assertExpected(undefined, 2)).not.toThrow());
  it('is not done where there is more by now', () =>
    expect(() => assertExpected(2, 3)).toThrow('There are 3 dead letters now, not 2'));
});
