import type { ActedBy } from '@marquee/service';
import { services, type CompanyId, type MemberId, type Role } from '@marquee/contracts';

/** How long a token made for a session is good: the gateway gets another one long before. */
export const tokenSeconds = 300;

/** Whom a session's token is for: the gateway checks it, and so does each service that it is sent to. */
export const audience: readonly string[] = [...Object.keys(services), 'gateway'];

export interface SessionClaims {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
  readonly sessionId: string;
  readonly actedBy?: ActedBy;
  /** Before the token's time is over: what it is for ends then. */
  readonly until?: Date;
}
