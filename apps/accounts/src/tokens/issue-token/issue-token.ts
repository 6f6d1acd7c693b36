import { MemberId, type SessionToken } from '@marquee/contracts';
import { Clock, Config, needed, Suspended, Unauthenticated } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import type { AccountsSettings } from '../../config.ts';
import { Auth } from '../../credentials/better-auth/auth.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { audience, tokenSeconds, type SessionClaims } from '../domain/session-claims.ts';
import { KeepKeys, tokenAlgorithm } from '../keep-keys/keep-keys.ts';

/** What services accept, for the cookie of a session. */
@Injectable()
export class IssueToken {
  readonly #issuer: string;

  constructor(
    private readonly auth: Auth,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly keys: KeepKeys,
    private readonly clock: Clock,
    @Inject(Config) settings: AccountsSettings,
  ) {
    this.#issuer = needed(settings, 'AUTH_ISSUER');
  }

  /** @throws Unauthenticated where the cookie is of no session; NotFound where its member is gone; Suspended */
  async execute(cookie: string): Promise<SessionToken> {
    const { api } = await this.auth.load();
    const found = await api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (!found) throw new Unauthenticated('The session has ended: sign in again.');
    const { id, companyId, roles } = await this.members.getOfAnyCompany(MemberId.parse(found.user.id));
    const { standing } = await this.companies.get({ companyId });
    if (standing === 'suspended') throw new Suspended();
    return this.tokenOf({ memberId: id, companyId, roles, sessionId: found.session.id });
  }

  /** A token that says this, as services verify it. */
  async tokenOf(claims: SessionClaims): Promise<SessionToken> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + tokenSeconds * 1_000);
    const { kid, key } = await this.keys.signing();
    const token = await new SignJWT({ company: claims.companyId, roles: claims.roles, sid: claims.sessionId })
      .setProtectedHeader({ alg: tokenAlgorithm, kid })
      .setIssuer(this.#issuer)
      .setSubject(claims.memberId)
      .setAudience([...audience])
      .setIssuedAt(now)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { ...claims, roles: [...claims.roles], token, expiresAt: expiresAt.toISOString() };
  }
}
