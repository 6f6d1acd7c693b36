import { Forbidden, type MemberId } from '@marquee/contracts';
import { Config, developmentIssuer } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { Auth } from '../better-auth/auth.ts';
import { MakeCredentials } from '../make-credentials/make-credentials.ts';
import { Passwords } from '../passwords/passwords.ts';

@Injectable()
export class SetPassword {
  constructor(
    private readonly members: MemberRepository,
    private readonly passwords: Passwords,
    private readonly makeCredentials: MakeCredentials,
    private readonly auth: Auth,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  /**
   * The member can sign in by it at once. Whoever may sign tokens with the development keys can be anybody anyway; where
   * these are refused, so is this. @throws Forbidden, NotFound, PasswordRefused
   */
  async execute({ memberId, password }: { memberId: MemberId; password: string }): Promise<void> {
    if (this.settings.AUTH_ISSUER !== developmentIssuer)
      throw new Forbidden('Nobody sets another’s password, but in development.');
    const { email, name, locale } = await this.members.getOfAnyCompany(memberId);
    const passwordHash = await this.passwords.hash(password, { email, name });
    await this.makeCredentials.execute({ memberId, email, locale, passwordHash, emailConfirmed: true });
    const { internalAdapter } = await this.auth.context();
    await internalAdapter.updatePassword(memberId, passwordHash);
  }
}
