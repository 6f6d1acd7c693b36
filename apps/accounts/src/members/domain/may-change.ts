import { Forbidden, Refusal, tradeRoles, type MemberChange, type Role } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { requireMaySee, type Member } from './member.ts';

/** Who acts; `owns`: as an owner of the member's company. */
export type WhoActs = Pick<Actor, 'memberId' | 'companyId' | 'roles'> & { readonly owns: boolean };

const isTrade = (role: Role) => tradeRoles.some((trade) => trade === role);
const staffRoles = (roles: readonly Role[]) => roles.filter((role) => !isTrade(role)).toSorted();

/**
 * People change what is said of themselves; owners what their colleagues may do for the company; organisers everything.
 * @throws NotFound of another company's, Forbidden
 */
export function requireMayChange(actor: WhoActs, member: Member, change: MemberChange): void {
  requireMaySee(actor, member);
  if (actor.roles.includes('organiser')) return;
  const { roles, companyRole, ...said } = change;
  if (Object.keys(said).length > 0 && actor.memberId !== member.id)
    throw new Forbidden('You can change only what is said of yourself.');
  if ((roles ?? companyRole) === undefined) return;
  if (!actor.owns) throw new Forbidden('Only an owner of the company, or an organiser, changes roles.');
  if (roles && staffRoles(roles).join() !== staffRoles(member.roles).join())
    throw new Forbidden('Only an organiser says who runs the market.');
}

/** @throws NotFound of another company's, Forbidden */
export function requireMayRemove(actor: WhoActs, member: Member): void {
  requireMaySee(actor, member);
  if (actor.memberId === member.id || actor.owns || actor.roles.includes('organiser')) return;
  throw new Forbidden('Only an owner of the company, or an organiser, removes somebody else.');
}

/** A company with people has an owner. */
export class LastOwner extends Refusal {
  constructor() {
    super('last-owner', 409, 'You are the last owner of your company: hand it over to a colleague first.');
  }
}
