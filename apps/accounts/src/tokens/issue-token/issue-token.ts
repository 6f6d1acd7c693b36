import { MemberId, type SessionToken } from '@marquee/contracts';
import { Clock, Config, needed, Unauthenticated } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { SignJWT } from 'jose';
import type { AccountsSettings } from '../../config.ts';
import { Auth } from '../../credentials/better-auth/auth.ts';
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
    private readonly keys: KeepKeys,
    private readonly clock: Clock,
    @Inject(Config) settings: AccountsSettings,
  ) {
    this.#issuer = needed(settings, 'AUTH_ISSUER');
  }

  /** @throws Unauthenticated where the cookie is of no session, or its member is gone */
  async execute(cookie: string): Promise<SessionToken> {
    const { api } = await this.auth.load();
    const found = await api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    if (!found) throw new Unauthenticated('The session has ended: sign in again.');
    const { id, companyId, roles } = await this.members.getOfAnyCompany(MemberId.parse(found.user.id));
    const claims = { memberId: id, companyId, roles, sessionId: found.session.id };
    const expiresAt = new Date(this.clock.now().getTime() + tokenSeconds * 1_000);
    const token = await this.#sign(claims, expiresAt);
    return { ...claims, roles: [...roles], token, expiresAt: expiresAt.toISOString() };
  }

  async #sign({ memberId, companyId, roles, sessionId }: SessionClaims, expiresAt: Date): Promise<string> {
    const { kid, key } = await this.keys.signing();
    return new SignJWT({ company: companyId, roles, sid: sessionId })
      .setProtectedHeader({ alg: tokenAlgorithm, kid })
      .setIssuer(this.#issuer)
      .setSubject(memberId)
      .setAudience([...audience])
      .setIssuedAt(this.clock.now())
      .setExpirationTime(expiresAt)
      .sign(key);
  }
}
