import {
  NotFound,
  Refusal,
  type CompanyId,
  type CompanyRole,
  type MemberChange,
  type MemberFact,
  type MemberId,
  type MemberRow,
  type MemberView,
  type Role,
  type EventDefinition,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Actor } from '@marquee/service';
import { isStaff } from '../../staff.ts';

/** A person who acts for a company: personal data throughout. */
export interface Member {
  readonly id: MemberId;
  readonly companyId: CompanyId;
  /** Grows with every change: ETag and version of the event. */
  readonly revision: number;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
  readonly speaks: readonly string[];
  readonly roles: readonly Role[];
  readonly companyRole: CompanyRole;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** It does not say the address: refusals are logged and shown. */
export class EmailTaken extends Refusal {
  constructor() {
    super('email-taken', 409, 'Someone is registered with this e-mail address already.');
  }
}

export class NoSuchCompany extends Refusal {
  constructor() {
    super('no-such-company', 422, 'The company is not registered: register it first.', {
      errors: [{ path: '/companyId', code: 'no-such-company', message: 'Not a registered company.' }],
    });
  }
}

/** By which an address is unique, and found. */
export const emailKeyOf = (email: string) => email.toLowerCase();

export const joined = (given: MemberRow, companyRole: CompanyRole, now: Date): Member => ({
  id: given.id,
  companyId: given.companyId,
  revision: 1,
  name: given.name,
  email: given.email,
  zone: given.zone,
  locale: given.locale,
  speaks: given.speaks,
  roles: given.roles,
  companyRole,
  createdAt: now,
  updatedAt: now,
});

/** The next revision. */
export const changed = (member: Member, change: MemberChange, now: Date): Member => ({
  ...member,
  name: change.name ?? member.name,
  zone: change.zone ?? member.zone,
  locale: change.locale ?? member.locale,
  speaks: change.speaks ?? member.speaks,
  roles: change.roles ?? member.roles,
  companyRole: change.companyRole ?? member.companyRole,
  revision: member.revision + 1,
  updatedAt: now,
});

/** @throws NotFound of another company's members, who are nobody's business */
export function requireMaySee(
  actor: Pick<Actor, 'companyId' | 'roles'>,
  { companyId }: Pick<Member, 'companyId'>,
): void {
  if (!isStaff(actor) && actor.companyId !== companyId) throw new NotFound('member');
}

const factOf = ({
  id,
  revision,
  createdAt: _,
  updatedAt: __,
  speaks,
  roles,
  companyRole: ___,
  ...rest
}: Member): MemberFact => ({
  ...rest,
  memberId: id,
  version: revision,
  speaks: [...speaks],
  roles: [...roles],
});

/** What others are told, after each time that it was stored. */
export const told = (definition: EventDefinition, member: Member): NewEvent => ({
  definition,
  aggregateId: member.id,
  version: member.revision,
  data: factOf(member),
});

export const viewOf = ({ createdAt, updatedAt, speaks, roles, ...rest }: Member): MemberView => ({
  ...rest,
  speaks: [...speaks],
  roles: [...roles],
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
