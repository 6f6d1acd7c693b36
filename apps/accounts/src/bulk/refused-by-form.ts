import type { BulkRow, RowReport } from '@marquee/contracts';
import { fieldRefusals } from '@marquee/service';

/** More would help nobody. */
const maxErrors = 20;

type BadRow = Extract<BulkRow<never>, { readonly id: unknown }>;

/** Of a row that is not what its schema says. */
export const refusedByForm = (row: number, { id, issues }: Pick<BadRow, 'id' | 'issues'>): RowReport => ({
  row,
  ...(typeof id === 'string' ? { id: id.slice(0, 100) } : {}),
  status: 'refused',
  errors: fieldRefusals(issues, maxErrors),
});
