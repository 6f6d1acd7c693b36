import { MemberId, webPaths } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { WantMail } from '../../mails/want-mail/want-mail.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';

/** Better Auth's user, who is our member. */
interface User {
  readonly id: string;
  readonly email: string;
  /** Where it is known already. */
  readonly locale?: string;
}

/** The mails by which somebody shows to have an address. */
@Injectable()
export class SignInMails {
  readonly #publicUrl: string;

  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly wantMail: WantMail,
    @Inject(Config) { PUBLIC_URL }: AccountsSettings,
  ) {
    this.#publicUrl = PUBLIC_URL;
  }

  async confirmAddress(user: User, token: string): Promise<void> {
    await this.#want('confirm-address', user, this.#link(webPaths.confirmAddress, token));
  }

  async resetPassword(user: User, token: string): Promise<void> {
    await this.#want('reset-password', user, this.#link(webPaths.resetPassword, token));
  }

  /** So that nobody's is changed unnoticed. */
  async passwordChanged(user: User): Promise<void> {
    await this.#want('password-changed', user, this.#link(webPaths.forgottenPassword));
  }

  async #want(is: 'confirm-address' | 'reset-password' | 'password-changed', user: User, link: string) {
    const { locale } = user.locale === undefined ? await this.#member(user) : { locale: user.locale };
    await this.mongo.transaction((tx) => this.wantMail.execute(tx, { is, to: user.email, locale, link }));
  }

  #member({ id }: User) {
    return this.members.getOfAnyCompany(MemberId.parse(id));
  }

  #link(path: string, token?: string): string {
    const url = new URL(path, this.#publicUrl);
    if (token !== undefined) url.hash = `token=${encodeURIComponent(token)}`;
    return url.href;
  }
}
