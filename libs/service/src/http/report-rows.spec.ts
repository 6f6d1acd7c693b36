import { describe, expect, it } from 'vitest';
import { bulkOf, IdTaken, Refusal } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { z } from 'zod';
import { writeAndReport } from './report-rows.ts';

const Row = z.strictObject({ id: z.string(), size: z.int() });
const placeOf = (path: string) => `/row${path}`;
const parse = (...rows: unknown[]) => bulkOf(Row).parse({ rows }).rows;

describe('a bulk request', () => {
  it('reports on each row in its place, whatever is wrong with others', async () => {
    const { rows } = await writeAndReport(parse({ id: 'a', size: 1 }, { id: 'b' }, { id: 'c', size: 2 }), {
      write: async (good) => good.map(() => 'created'),
      placeOf,
    });
    expect(rows).toEqual([
      { row: 0, id: 'a', status: 'created' },
      { row: 1, id: 'b', status: 'refused', errors: [like.objectContaining({ path: '/size' })] },
      { row: 2, id: 'c', status: 'created' },
    ]);
  });

  it('says why a row was refused when it was written', async () => {
    const { rows } = await writeAndReport(parse({ id: 'a', size: 1 }), {
      write: async () => [new IdTaken('row')],
      placeOf,
    });
    expect(rows).toMatchObject([{ status: 'refused', errors: [{ path: '', code: 'id-taken' }] }]);
  });

  it('says where in the row a refused field stands', async () => {
    const refusal = new Refusal('odd', 422, 'It is odd.', {
      errors: [{ path: '/size', code: 'odd', message: 'odd' }],
    });
    const { rows } = await writeAndReport(parse({ id: 'a', size: 1 }), {
      write: async () => [refusal],
      placeOf,
    });
    expect(rows[0]?.errors?.at(-1)?.path).toBe('/row/size');
  });

  it('takes an id once', async () => {
    const { rows } = await writeAndReport(parse({ id: 'a', size: 1 }, { id: 'a', size: 2 }), {
      write: async (good) => good.map(() => 'created'),
      placeOf,
    });
    expect(rows).toMatchObject([
      { status: 'created' },
      { status: 'refused', errors: [{ code: 'row-repeated' }] },
    ]);
  });

  it('is written fifty rows at a time', async () => {
    const sizes: number[] = [];
    await writeAndReport(parse(...Array.from({ length: 120 }, (_, i) => ({ id: `${i}`, size: i }))), {
      write: async (good) => {
        sizes.push(good.length);
        return good.map(() => 'created');
      },
      placeOf,
    });
    expect(sizes).toEqual([50, 50, 20]);
  });
});
