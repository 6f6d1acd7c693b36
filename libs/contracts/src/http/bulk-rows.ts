import { z } from 'zod';

/** A row that is what its schema says, or what is wrong with it. */
export type BulkRow<Row> =
  | { readonly row: Row; readonly issues?: undefined }
  | { readonly row?: undefined; readonly id: unknown; readonly issues: readonly z.core.$ZodIssue[] };

/** Up to 500 rows; each stands for itself, a bad one refuses no other. */
export const bulkOf = <Row extends z.ZodType>(Row: Row) =>
  z.strictObject({
    rows: z
      .array(
        z.union([
          Row.transform((row): BulkRow<z.output<Row>> => ({ row })),
          z.unknown().transform((raw): BulkRow<z.output<Row>> => ({
            id: typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined,
            issues: Row.safeParse(raw).error?.issues ?? [],
          })),
        ]),
      )
      .min(1)
      .max(500),
  });
