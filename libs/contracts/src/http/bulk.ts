import { z } from 'zod';

/** What became of a row of a bulk request. */
export const RowReport = z
  .object({
    id: z.string().optional(),
    row: z.int().describe('Its place in the request, from 0'),
    status: z.enum(['created', 'changed', 'exists', 'refused']),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'RowReport' });
export type RowReport = z.infer<typeof RowReport>;

export const BulkReport = z.object({ rows: z.array(RowReport) }).meta({ id: 'BulkReport' });
export type BulkReport = z.infer<typeof BulkReport>;
