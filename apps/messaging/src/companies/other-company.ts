import type { CompanyFact, CompanyId, OtherCompany } from '@marquee/contracts';

/** Companies as they are known here. */
export type Companies = ReadonlyMap<CompanyId, Pick<CompanyFact, 'name' | 'country' | 'standing'>>;

/** By its id alone, for the moment until it is known here. */
export function otherCompany(companyId: CompanyId, companies: Companies): OtherCompany {
  const known = companies.get(companyId);
  return {
    companyId,
    ...(known && { name: known.name, country: known.country, vetted: known.standing === 'approved' }),
  };
}
