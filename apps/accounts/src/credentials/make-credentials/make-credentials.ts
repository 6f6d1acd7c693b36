import { createCredentials } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { isDuplicateKey } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Sealer } from '../../sealing/sealer.ts';
import { Auth } from '../better-auth/auth.ts';
import { NewCredentials } from '../create-credentials/new-credentials.ts';
import { SignInMails } from '../sign-in-mails/sign-in-mails.ts';

/** Gives Better Auth the user and the password of a new member. Each step bears being done twice. */
@Injectable()
export class MakeCredentials implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealer: Sealer,
    private readonly auth: Auth,
    private readonly mails: SignInMails,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.processAtLeastOnce(
      createCredentials,
      ({ sealed }) =>
        this.execute(NewCredentials.parse(JSON.parse(this.sealer.open('new-credentials', sealed)))),
      { concurrency: 2 },
    );
  }

  async execute(credentials: NewCredentials): Promise<void> {
    await this.#makeUser(credentials);
    await this.#makePassword(credentials);
    if (credentials.emailConfirmed) return;
    const { memberId: id, email, locale } = credentials;
    await this.mails.confirmAddress({ id, email, locale }, await this.auth.confirmationToken(id, email));
  }

  async #makeUser({ memberId, email, emailConfirmed }: NewCredentials): Promise<void> {
    const { internalAdapter } = await this.auth.context();
    if (await internalAdapter.findUserById(memberId)) return;
    // The name is our member's, and is told by us alone.
    const user = { id: memberId, email, name: '', emailVerified: emailConfirmed };
    await internalAdapter.createUser(user, { method: 'email-password' }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  }

  async #makePassword({ memberId, passwordHash }: NewCredentials): Promise<void> {
    const { internalAdapter } = await this.auth.context();
    const accounts = await internalAdapter.findAccounts(memberId);
    if (accounts.some(({ providerId }) => providerId === 'credential')) return;
    await internalAdapter.createAccount({
      userId: memberId,
      providerId: 'credential',
      accountId: memberId,
      password: passwordHash,
      createdAt: this.clock.now(),
      updatedAt: this.clock.now(),
    });
  }
}
