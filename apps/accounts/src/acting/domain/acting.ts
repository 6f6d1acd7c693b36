import {
  actingBegun,
  actingEnded,
  Forbidden,
  Refusal,
  type ActingBegin,
  type ActingFact,
  type ActingId,
  type ActingReason,
  type ActingView,
  type CompanyId,
  type CompanyStanding,
  type MemberId,
  type Role,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Member } from '../../members/domain/member.ts';
import { isStaff } from '../../staff.ts';

/** A time in which somebody who runs the market acts in the name of a member: of one session, and never for long. */
export interface Acting {
  readonly id: ActingId;
  readonly by: { readonly memberId: MemberId; readonly companyId: CompanyId; readonly sessionId: string };
  /** What the one who acts was then. */
  readonly role: Role;
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly reason: ActingReason;
  readonly words: string;
  readonly begunAt: Date;
  readonly until: Date;
  readonly endedAt?: Date;
}

/** Nobody becomes more than he is, and nobody acts for whom the market has stopped. */
export class NotToBeActedFor extends Refusal {
  constructor(sentence: string) {
    super('not-to-be-acted-for', 409, sentence);
  }
}

interface Beginning {
  readonly id: ActingId;
  readonly actor: Pick<Member, 'id' | 'companyId' | 'roles'>;
  readonly sessionId: string;
  readonly member: Pick<Member, 'id' | 'companyId' | 'roles'>;
  readonly standing: CompanyStanding;
  readonly given: Pick<ActingBegin, 'reason' | 'words' | 'minutes'>;
}

/** @throws Forbidden for those who do not run the market (any more); NotToBeActedFor */
export function begun({ id, actor, sessionId, member, standing, given }: Beginning, now: Date): Acting {
  if (!isStaff(actor)) throw new Forbidden('Only organisers and operators act for members.');
  if (isStaff(member))
    throw new NotToBeActedFor('Nobody acts for organisers and operators, nor for oneself.');
  if (standing === 'suspended' || standing === 'closed')
    throw new NotToBeActedFor(`Nobody acts for this company: it is ${standing}.`);
  const { reason, words, minutes } = given;
  return {
    id,
    by: { memberId: actor.id, companyId: actor.companyId, sessionId },
    role: actor.roles.includes('operator') ? 'operator' : 'organiser',
    memberId: member.id,
    companyId: member.companyId,
    reason,
    words,
    begunAt: now,
    until: new Date(now.getTime() + minutes * 60_000),
  };
}

/** Whether it is going on, and is of this session. */
export const isOf = (
  { by, until, endedAt }: Acting,
  session: { readonly memberId: MemberId; readonly sessionId: string },
  now: Date,
): boolean =>
  endedAt === undefined &&
  until > now &&
  by.sessionId === session.sessionId &&
  by.memberId === session.memberId;

/** What others are told. */
export function told(acting: Acting): NewEvent {
  const { id, by, role, memberId, companyId, reason, begunAt, until, endedAt } = acting;
  const version = endedAt ? 2 : 1;
  const data: ActingFact = {
    ...{ actingId: id, version, actorId: by.memberId, actorRole: role, memberId, companyId, reason },
    ...{ begunAt: begunAt.toISOString(), until: until.toISOString() },
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  };
  return { definition: endedAt ? actingEnded : actingBegun, aggregateId: id, version, data };
}

export function viewOf(acting: Acting, nameOf: (memberId: MemberId) => string | undefined): ActingView {
  const { id, by, memberId, companyId, reason, words, begunAt, until, endedAt } = acting;
  return {
    ...{ id, by: { memberId: by.memberId, name: nameOf(by.memberId) } },
    ...{ memberId, companyId, name: nameOf(memberId), reason, words },
    ...{ begunAt: begunAt.toISOString(), until: until.toISOString() },
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  };
}
