import type { PasswordReset } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Auth } from '../better-auth/auth.ts';
import { sessionOwner } from '../better-auth/session-owner.ts';
import { acceptedPassword } from './rules.ts';

/** Better Auth knows no rules but a length: what is set through it is judged before. */
@Injectable()
export class NewPasswords {
  constructor(private readonly auth: Auth) {}

  /** @throws PasswordRefused */
  async ofReset({ token, newPassword }: PasswordReset): Promise<string> {
    const { internalAdapter } = await this.auth.context();
    const reset = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    const user = reset && (await internalAdapter.findUserById(reset.value));
    return acceptedPassword(newPassword, { email: user?.email ?? '' });
  }

  /** @throws PasswordRefused, Unauthenticated */
  async ofSession(request: FastifyRequest, newPassword: string): Promise<string> {
    return acceptedPassword(newPassword, await sessionOwner(this.auth, request));
  }
}
