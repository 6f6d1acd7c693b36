import type { Persona } from '../personas.ts';
import type { Random } from '../random.ts';
import type { CompanyInput, MemberInput } from '../rows.ts';
import { slugOf } from '../slugs.ts';
import { countryOf } from './countries.ts';
import { personName } from './names.ts';

/** A person of the company. Mail goes nowhere: `.example` is reserved (RFC 2606). */
export function memberOf(
  company: CompanyInput,
  { as, roles, number }: { as?: Persona | undefined; roles: MemberInput['roles']; number: number },
  random: Random,
): MemberInput {
  const { zone, languages, locale, culture } = countryOf(company.country);
  const ownId = random.uuid();
  const name = personName(culture, random);
  return {
    id: as?.memberId ?? ownId,
    companyId: company.id,
    name,
    email: as?.email ?? `${slugOf(name)}.${number}@${slugOf(company.name)}.example`,
    zone,
    locale,
    speaks: [...new Set([...languages, 'en' as const])],
    roles,
  };
}
