import { z } from 'zod';

/** A row that is what its schema says, or what is wrong with it. */
export type ImportedRow<Row> =
  { readonly row: Row } | { readonly id: unknown; readonly issues: readonly z.core.$ZodIssue[] };

/** Up to 500 rows; each stands for itself, a bad one refuses no other. */
export const importOf = <Row extends z.ZodType>(Row: Row) =>
  z.strictObject({
    rows: z
      .array(
        z.union([
          Row.transform((row): ImportedRow<z.output<Row>> => ({ row })),
          z.unknown().transform((raw): ImportedRow<z.output<Row>> => ({
            id: typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined,
            issues: Row.safeParse(raw).error?.issues ?? [],
          })),
        ]),
      )
      .min(1)
      .max(500),
  });

export const ImportReport = z
  .object({
    rows: z
      .array(
        z
          .object({
            row: z.int().describe('Its place in the request, from 0'),
            id: z.string().optional().describe('Absent where the row has none that can be read'),
            status: z
              .enum(['created', 'exists', 'refused'])
              .describe('exists: it came before, and nothing was changed'),
            problem: z
              .object({
                code: z.string(),
                detail: z.string(),
                errors: z
                  .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
                  .optional()
                  .describe('JSON pointers within the row'),
              })
              .optional(),
          })
          .meta({ id: 'ImportReportRow' }),
      )
      .describe('In the order of the request'),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;
export type ImportReportRow = ImportReport['rows'][number];
