import type { CompanyId, ExhibitorExposure } from '@marquee/contracts';
import { spreadsheet } from '../../spreadsheet.ts';

/** Named as in the API. */
const columns = ['company', 'companyId', 'listings', 'suggestions', 'asks'] as const;

/** A line an exhibitor. One whose name has not arrived here yet has its id alone. */
export const exposureCsv = (
  exhibitors: readonly ExhibitorExposure[],
  names: ReadonlyMap<CompanyId, string>,
): string =>
  spreadsheet(
    columns,
    exhibitors.map((exhibitor) => ({ company: names.get(exhibitor.companyId) ?? '', ...exhibitor })),
  );
