import { Injectable } from '@nestjs/common';
import { Auth } from '../better-auth/auth.ts';
import { acceptedPassword, type Owner } from './rules.ts';

@Injectable()
export class Passwords {
  constructor(private readonly auth: Auth) {}

  /**
   * As it is stored (scrypt). It takes its time for whomever: hash before you look whether the address is known, and
   * the time of the answer tells nothing.
   * @throws PasswordRefused
   */
  async hash(password: string, owner: Owner): Promise<string> {
    const accepted = acceptedPassword(password, owner);
    const { password: hashing } = await this.auth.context();
    return hashing.hash(accepted);
  }
}
