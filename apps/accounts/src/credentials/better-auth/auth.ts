import { Mongo } from '@marquee/mongo';
import { Config, Denylist, Logger } from '@marquee/service';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { SignInMails } from '../sign-in-mails/sign-in-mails.ts';
import type { BetterAuth } from './better-auth.ts';

/** Better Auth, loaded when it is first needed: it takes seconds, in which nobody else could start in this process. */
@Injectable()
export class Auth implements BeforeApplicationShutdown {
  #loaded: Promise<BetterAuth> | undefined;

  constructor(
    private readonly mongo: Mongo,
    private readonly logger: Logger,
    private readonly mails: SignInMails,
    private readonly denylist: Denylist,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  load(): Promise<BetterAuth> {
    return (this.#loaded ??= this.#load());
  }

  async #load(): Promise<BetterAuth> {
    const { makeBetterAuth } = await import('./better-auth.ts');
    const { mongo, logger, settings, mails, denylist } = this;
    return makeBetterAuth({ mongo, logger, settings, mails, denylist });
  }

  /** What the mail that asks to confirm an address brings along. */
  async confirmationToken(memberId: string, email: string): Promise<string> {
    const { confirmationToken } = await import('./better-auth.ts');
    return confirmationToken({ memberId, email }, this.settings);
  }

  /** An import that is under way cannot be left alone. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.#loaded?.catch(() => undefined);
  }

  /** What its routes work with: hashing, users, sessions. */
  async context(): Promise<Awaited<BetterAuth['$context']>> {
    return (await this.load()).$context;
  }
}
