import { createHash } from 'node:crypto';
import {
  Refusal,
  type CompanyId,
  type CompanyRole,
  type InvitationId,
  type InvitationView,
  type MemberId,
  type TradeRole,
} from '@marquee/contracts';

const dayMs = 24 * 60 * 60 * 1_000;
/** How long a link is good. */
const goodForMs = 7 * dayMs;
/** A mail may be late: sooner nobody needs another. */
const resendAfterMs = 5 * 60 * 1_000;
/** Invitations that a company may send in 24 hours, each sending counted. */
export const perDay = 50;

/** To an address, to join a company: good once, and for a while. */
export interface Invitation {
  readonly id: InvitationId;
  readonly revision: number;
  readonly companyId: CompanyId;
  readonly email: string;
  readonly locale: string;
  readonly roles: readonly TradeRole[];
  readonly companyRole: CompanyRole;
  readonly state: 'open' | 'accepted' | 'withdrawn';
  readonly invitedBy: MemberId;
  /** What is stored of the link's secret: whoever reads the database cannot use it. */
  readonly tokenHash: string;
  readonly sentAt: Date;
  readonly sent: number;
  readonly expiresAt: Date;
}

/** The secret has 256 random bits, so a plain hash is as good as a slow one. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

type Given = Pick<
  Invitation,
  'id' | 'companyId' | 'email' | 'locale' | 'roles' | 'companyRole' | 'invitedBy'
>;

export const invited = (given: Given, token: string, now: Date): Invitation => ({
  ...given,
  revision: 1,
  state: 'open',
  tokenHash: hashOf(token),
  sentAt: now,
  sent: 1,
  expiresAt: new Date(now.getTime() + goodForMs),
});

/** With a new link; the one before is good no longer. @throws InvitationSettled, SentJustNow */
export function sentAgain(invitation: Invitation, token: string, now: Date): Invitation {
  refuseSettled(invitation);
  if (now.getTime() - invitation.sentAt.getTime() < resendAfterMs) throw new SentJustNow();
  return {
    ...invitation,
    revision: invitation.revision + 1,
    tokenHash: hashOf(token),
    sentAt: now,
    sent: invitation.sent + 1,
    expiresAt: new Date(now.getTime() + goodForMs),
  };
}

/** @throws InvitationSettled */
export function withdrawn(invitation: Invitation): Invitation {
  refuseSettled(invitation);
  return { ...invitation, revision: invitation.revision + 1, state: 'withdrawn' };
}

/** @throws InvitationGone */
export function accepted(invitation: Invitation, now: Date): Invitation {
  requireGood(invitation, now);
  return { ...invitation, revision: invitation.revision + 1, state: 'accepted' };
}

/** @throws InvitationGone */
export function requireGood({ state, expiresAt }: Invitation, now: Date): void {
  if (state !== 'open' || expiresAt <= now) throw new InvitationGone();
}

export const isExpired = ({ state, expiresAt }: Invitation, now: Date) =>
  state === 'open' && expiresAt <= now;

export const viewOf = (invitation: Invitation, now: Date): InvitationView => ({
  id: invitation.id,
  revision: invitation.revision,
  email: invitation.email,
  roles: [...invitation.roles],
  companyRole: invitation.companyRole,
  state: isExpired(invitation, now) ? 'expired' : invitation.state,
  invitedBy: invitation.invitedBy,
  sentAt: invitation.sentAt.toISOString(),
  sent: invitation.sent,
  expiresAt: invitation.expiresAt.toISOString(),
});

function refuseSettled({ state }: Invitation): void {
  if (state !== 'open') throw new InvitationSettled(state);
}

/** The same for a link that was never one. */
export class InvitationGone extends Refusal {
  constructor() {
    super('invitation-gone', 410, 'This invitation is not good any more: ask for another one.');
  }
}

export class InvitationSettled extends Refusal {
  constructor(state: Invitation['state']) {
    super('invitation-settled', 409, `This invitation is ${state} already.`, { state });
  }
}

export class SentJustNow extends Refusal {
  constructor() {
    super('sent-just-now', 429, 'It was sent less than five minutes ago: the mail may still be on its way.', {
      retryAfterSeconds: resendAfterMs / 1_000,
    });
  }
}

export class TooManyInvitations extends Refusal {
  constructor() {
    super('too-many-invitations', 429, `A company sends at most ${perDay} invitations a day.`);
  }
}

export class InvitedAlready extends Refusal {
  constructor() {
    super('invited-already', 409, 'There is an open invitation for this address: send that one again.');
  }
}
