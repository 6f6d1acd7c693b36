import { z } from 'zod';

const toSomebody = {
  to: z.email(),
  /** BCP 47: what the mail is written in, as far as we can. */
  locale: z.string(),
};
/** Of our own address, with its token behind a #, so that no server logs it. */
const link = z.url();

/** The mails that people get before they have an inbox here, or about how they get into it. */
export const Mail = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('confirm-address'), ...toSomebody, link }),
  /** Somebody signed up with an address that is known: said to its owner alone. */
  z.strictObject({ is: z.literal('already-registered'), ...toSomebody, link }),
  z.strictObject({ is: z.literal('reset-password'), ...toSomebody, link }),
  z.strictObject({ is: z.literal('password-changed'), ...toSomebody, link }),
  z.strictObject({
    is: z.literal('invitation'),
    ...toSomebody,
    link,
    inviter: z.string(),
    company: z.string(),
    until: z.iso.datetime(),
  }),
]);
export type Mail = z.infer<typeof Mail>;
