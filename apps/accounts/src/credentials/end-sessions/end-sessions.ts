import type { MemberId } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { Auth } from '../better-auth/auth.ts';

@Injectable()
export class EndSessions {
  constructor(private readonly auth: Auth) {}

  /** Signs a member out everywhere: in force at every gateway within seconds. May be repeated. */
  async execute(memberId: MemberId): Promise<void> {
    const { internalAdapter } = await this.auth.context();
    await internalAdapter.deleteUserSessions(memberId);
  }
}
