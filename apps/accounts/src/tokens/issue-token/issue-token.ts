import { ActingId, MemberId, NotFound, type SessionToken } from '@marquee/contracts';
import {
  ActingOver,
  actingCookie,
  Clock,
  Config,
  cookieOf,
  needed,
  Suspended,
  Unauthenticated,
} from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import { isOf } from '../../acting/domain/acting.ts';
import { ActingRepository } from '../../acting/persistence/acting-repository.ts';
import type { AccountsSettings } from '../../config.ts';
import { Auth } from '../../credentials/better-auth/auth.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import type { Member } from '../../members/domain/member.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { isStaff } from '../../staff.ts';
import { audience, tokenSeconds, type SessionClaims } from '../domain/session-claims.ts';
import { KeepKeys, tokenAlgorithm } from '../keep-keys/keep-keys.ts';

/** What services accept, for the cookie of a session. */
@Injectable()
export class IssueToken {
  readonly #issuer: string;
  readonly #actingCookie: string;

  constructor(
    private readonly auth: Auth,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly actings: ActingRepository,
    private readonly keys: KeepKeys,
    private readonly clock: Clock,
    @Inject(Config) settings: AccountsSettings,
  ) {
    this.#issuer = needed(settings, 'AUTH_ISSUER');
    this.#actingCookie = actingCookie(settings.PUBLIC_URL.startsWith('https:'));
  }

  /**
   * Of whoever is signed in; or of the member in whose name that one acts, where a cookie beside says so.
   * @throws Unauthenticated where the cookie is of no session; NotFound where its member is gone; Suspended, ActingOver
   */
  async execute(cookie: string): Promise<SessionToken> {
    const { api } = await this.auth.load();
    const found = await api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (!found) throw new Unauthenticated('The session has ended: sign in again.');
    const signedIn = await this.members.getOfAnyCompany(MemberId.parse(found.user.id));
    const sessionId = found.session.id;
    await this.#requireTrading(signedIn, () => new Suspended());
    const actingId = cookieOf(cookie, this.#actingCookie);
    if (actingId !== undefined) return this.tokenOf(await this.#actingClaims(actingId, signedIn, sessionId));
    const { id, companyId, roles } = signedIn;
    return this.tokenOf({ memberId: id, companyId, roles, sessionId });
  }

  /** Both as they are now: neither the one who acts nor the member has what they had when it began. */
  async #actingClaims(given: string, signedIn: Member, sessionId: string): Promise<SessionClaims> {
    const { data: actingId } = ActingId.safeParse(given);
    const acting = actingId && (await this.actings.find(actingId));
    const session = { memberId: signedIn.id, sessionId };
    if (!acting || !isOf(acting, session, this.clock.now()) || !isStaff(signedIn)) throw new ActingOver();
    const member = await this.members.getOfAnyCompany(acting.memberId).catch((error: unknown) => {
      throw error instanceof NotFound ? new ActingOver() : error;
    });
    if (isStaff(member) || member.companyId !== acting.companyId) throw new ActingOver();
    await this.#requireTrading(member, () => new ActingOver());
    return {
      ...{ memberId: member.id, companyId: member.companyId, roles: member.roles, sessionId },
      actedBy: { memberId: signedIn.id, companyId: signedIn.companyId, actingId: acting.id },
      until: acting.until,
    };
  }

  async #requireTrading({ companyId }: Member, refusal: () => Error): Promise<void> {
    const { standing } = await this.companies.get({ companyId });
    if (standing === 'suspended') throw refusal();
  }

  /** A token that says this, as services verify it. */
  async tokenOf({ until, ...claims }: SessionClaims): Promise<SessionToken> {
    const now = this.clock.now();
    const longest = now.getTime() + tokenSeconds * 1_000;
    const expiresAt = new Date(Math.min(longest, until?.getTime() ?? longest));
    const { kid, key } = await this.keys.signing();
    const { memberId, companyId, roles, sessionId, actedBy } = claims;
    const act = actedBy && {
      sub: actedBy.memberId,
      company: actedBy.companyId,
      acting: actedBy.actingId,
    };
    const token = await new SignJWT({ company: companyId, roles, sid: sessionId, ...(act && { act }) })
      .setProtectedHeader({ alg: tokenAlgorithm, kid })
      .setIssuer(this.#issuer)
      .setSubject(memberId)
      .setAudience([...audience])
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { memberId, companyId, sessionId, roles: [...roles], token, expiresAt: expiresAt.toISOString() };
  }
}
