import { CompanyId, MemberId, type Role } from '@marquee/contracts';

export interface Persona {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
  /** To sign in with. */
  readonly email: string;
}

const persona = (role: Role, number: number): Persona => ({
  memberId: MemberId.parse(`00000000-0000-4000-8000-00000000000${number}`),
  companyId: CompanyId.parse(`00000000-0000-4000-8000-0000000000c${number}`),
  roles: [role],
  email: `${role}@marquee.example`,
});

/** The members of the demo market that a newcomer acts as: the same in each market, so that a token can be made before it is loaded. */
export const personas: Readonly<Record<Role, Persona>> = {
  buyer: persona('buyer', 1),
  exhibitor: persona('exhibitor', 2),
  organiser: persona('organiser', 3),
  operator: persona('operator', 4),
};
