import { Mongo } from '@marquee/mongo';
import { Config, Denylist, Health, Logger } from '@marquee/service';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { SignInMails } from '../sign-in-mails/sign-in-mails.ts';
import type { BetterAuth } from './better-auth.ts';

/**
 * Better Auth. To load it and to hash and look for the first time takes seconds, so it is done beside the start, and the
 * service is not ready before: else it would be whoever signs in first who waits.
 */
@Injectable()
export class Auth implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #loaded: Promise<BetterAuth> | undefined;
  #warm: Promise<void> | undefined;

  constructor(
    private readonly mongo: Mongo,
    private readonly logger: Logger,
    private readonly mails: SignInMails,
    private readonly denylist: Denylist,
    private readonly health: Health,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.health.add('sign-in', () => this.#warmUp());
    void this.#warmUp().catch(() => undefined);
  }

  load(): Promise<BetterAuth> {
    return (this.#loaded ??= this.#load());
  }

  /** Once; where it fails, at the next look at the service's health again. */
  #warmUp(): Promise<void> {
    return (this.#warm ??= this.#tryOnce().catch((error: unknown) => {
      this.#warm = undefined;
      throw error;
    }));
  }

  async #tryOnce(): Promise<void> {
    const began = performance.now();
    const { api } = await this.load();
    const { password } = await this.context();
    await password.hash('nobody’s');
    await api.getSession({ headers: new Headers(), query: { disableRefresh: true } });
    this.logger.info({ ms: Math.round(performance.now() - began) }, 'people can sign in');
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
    await Promise.allSettled([this.#loaded, this.#warm]);
  }

  /** What its routes work with: hashing, users, sessions. */
  async context(): Promise<Awaited<BetterAuth['$context']>> {
    return (await this.load()).$context;
  }
}
