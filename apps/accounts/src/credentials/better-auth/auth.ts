import { Mongo } from '@marquee/mongo';
import { Config, Logger } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import type { BetterAuth } from './better-auth.ts';

/** Better Auth, loaded when it is first needed: it takes seconds, in which nobody else could start in this process. */
@Injectable()
export class Auth {
  #loaded: Promise<BetterAuth> | undefined;

  constructor(
    private readonly mongo: Mongo,
    private readonly logger: Logger,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  load(): Promise<BetterAuth> {
    return (this.#loaded ??= import('./better-auth.ts').then(({ makeBetterAuth }) =>
      makeBetterAuth({ mongo: this.mongo, logger: this.logger, settings: this.settings }),
    ));
  }

  /** What its routes work with: hashing, users, sessions. */
  async context(): Promise<Awaited<BetterAuth['$context']>> {
    return (await this.load()).$context;
  }
}
