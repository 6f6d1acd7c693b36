import { MemberId } from '@marquee/contracts';
import { z } from 'zod';

/** What a member will sign in with. */
export const NewCredentials = z.strictObject({
  memberId: MemberId,
  email: z.email(),
  /** Language of the mail that asks to confirm the address. */
  locale: z.string(),
  /** Made by `Passwords.hash`. */
  passwordHash: z.string().min(1),
  /**
   * Whether the address is known to be the person's, as by an invitation that was sent there; otherwise a mail asks to
   * confirm it, and nobody signs in before.
   */
  emailConfirmed: z.boolean(),
});
export type NewCredentials = z.infer<typeof NewCredentials>;
