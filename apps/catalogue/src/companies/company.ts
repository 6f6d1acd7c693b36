import type { CompanyId, CompanyStanding } from '@marquee/contracts';

/** What listings need to know of a company. */
export interface Company {
  readonly id: CompanyId;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly standing: CompanyStanding;
}
