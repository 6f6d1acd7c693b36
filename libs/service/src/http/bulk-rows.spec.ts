import { describe, expect, it } from 'vitest';
import { bulkOf } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { z } from 'zod';
import { bulkReport, readRows } from './bulk-rows.ts';

const Row = z.strictObject({ id: z.string(), size: z.int() });
const read = (...rows: unknown[]) => readRows(bulkOf(Row).parse({ rows }).rows);

describe('rows of a bulk request', () => {
  it('are read with their places, whatever is wrong with others', () =>
    expect(read({ id: 'a', size: 1 }, 'nothing', { id: 'c', size: 2 }).good).toEqual([
      { row: 0, given: { id: 'a', size: 1 } },
      { row: 2, given: { id: 'c', size: 2 } },
    ]));

  it('are refused by field, named by the id that was sent', () =>
    expect(read({ id: 'a' }).refused).toEqual([
      { row: 0, id: 'a', status: 'refused', errors: [like.objectContaining({ path: '/size' })] },
    ]));

  it('are refused for each unknown field by its own path', () =>
    expect(read({ id: 'a', size: 1, admin: true, owner: 'b' }).refused).toMatchObject([
      { errors: [{ path: '/admin', code: 'unrecognized-keys' }, { path: '/owner' }] },
    ]));

  it('are refused without an id that is none, and with the beginning of one that is too long', () =>
    expect(read({ id: 7, size: 1 }, { id: 'x'.repeat(200) }).refused.map(({ id }) => id?.length)).toEqual([
      undefined,
      100,
    ]));

  it('are refused with no more than twenty errors', () => {
    const unknown = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, i]));
    expect(read({ id: 'a', size: 1, ...unknown }).refused[0]?.errors).toHaveLength(20);
  });

  it('are reported on in their order', () =>
    expect(
      bulkReport([
        { row: 2, status: 'created' },
        { row: 0, status: 'exists' },
        { row: 1, status: 'refused' },
      ]).rows.map(({ row }) => row),
    ).toEqual([0, 1, 2]));

  it('are 500 at most', () =>
    expect(() => read(...Array.from({ length: 501 }, () => ({ id: 'a', size: 1 })))).toThrow());
});
