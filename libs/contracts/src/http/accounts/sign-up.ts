import { z } from 'zod';
import { TradeRole } from '../../vocabulary/company-terms.ts';
import { Territory } from '../../vocabulary/places.ts';
import { Email, Name, once, person, Website } from './parts.ts';

/** How long it must be, and that it is no known one, is judged where credentials are made. */
export const Password = z
  .string()
  .min(1)
  .max(1_000)
  .describe('15 characters at least, and none that is guessed first');

/** A person, for a company that is not here yet. */
export const SignUp = z
  .strictObject({
    company: z.strictObject({ name: Name, country: Territory, website: Website.optional() }),
    person: z.strictObject({ ...person, email: Email, speaks: person.speaks.default([]) }),
    roles: once(TradeRole, 2).min(1).describe('What the person wants to do for the company'),
    password: Password,
  })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof SignUp>;

/** The same whether the address is known or not: what there is to say goes there by mail. */
export const SignUpReceived = z
  .object({ next: z.literal('look-into-your-mail') })
  .meta({ id: 'SignUpReceived' });
export type SignUpReceived = z.infer<typeof SignUpReceived>;
