import type { Random } from '../random.ts';
import type { CompanyInput, MemberInput } from '../rows.ts';
import { slugOf } from '../slugs.ts';
import { countryOf } from './countries.ts';
import { personName } from './names.ts';

/** A person of the company. Mail goes nowhere: `.example` is reserved (RFC 2606). */
export function memberOf(
  company: CompanyInput,
  { id, roles, number }: { id?: string; roles: MemberInput['roles']; number: number },
  random: Random,
): MemberInput {
  const { zone, languages, locale, culture } = countryOf(company.country);
  const ownId = random.uuid();
  const name = personName(culture, random);
  return {
    id: id ?? ownId,
    companyId: company.id,
    name,
    email: `${slugOf(name)}.${number}@${slugOf(company.name)}.example`,
    zone,
    locale,
    speaks: [...new Set([...languages, 'en' as const])],
    roles,
  };
}
