import type { MemberId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { Auth } from '../better-auth/auth.ts';
import { collectionNames } from '../better-auth/collections.ts';

@Injectable()
export class DeleteCredentials {
  constructor(
    private readonly mongo: Mongo,
    private readonly auth: Auth,
  ) {}

  /** All that a member could sign in with, and the sessions, for good. May be repeated: want it as a job. */
  async execute(memberId: MemberId): Promise<void> {
    const { internalAdapter } = await this.auth.context();
    await internalAdapter.deleteUserSessions(memberId);
    for (const name of [collectionNames.twoFactor, collectionNames.passkey])
      await this.mongo.collection(name).deleteMany({ userId: memberId });
    await internalAdapter.deleteUser(memberId);
  }
}
