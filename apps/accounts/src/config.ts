import { baseSettings, mailSettings } from '@marquee/service';
import { z } from 'zod';

/** Seals and signs what stays within this service, where nobody from outside can come. */
const developmentSecret = 'development-only-secret-of-credentials';

export const accountsSettings = baseSettings
  .extend({
    ...mailSettings,
    /** Signs session cookies, and seals signing keys and second factors in the database. */
    AUTH_SECRET: z.string().min(32, 'expected 32 characters at least').default(developmentSecret),
    /** How long somebody who signs up has to confirm the address, before all of it goes. */
    SIGN_UP_DAYS: z.coerce.number().min(0.0001).max(90).default(7),
    /** How long a key signs tokens, before the next one does. */
    AUTH_KEY_DAYS: z.coerce.number().min(0.0001).max(366).default(30),
    /** How long a new key is published before it signs: longer than services keep the set of keys. */
    AUTH_KEY_KNOWN_BEFORE_MS: z.coerce
      .number()
      .int()
      .min(1_000)
      .default(15 * 60_000),
  })
  .refine(({ NODE_ENV, AUTH_SECRET }) => NODE_ENV !== 'production' || AUTH_SECRET !== developmentSecret, {
    error: 'production needs one of its own',
    path: ['AUTH_SECRET'],
  })
  // Cookies and passwords over a network are for https; on this machine alone there is none in between.
  .refine(({ NODE_ENV, PUBLIC_URL }) => NODE_ENV !== 'production' || isPrivate(new URL(PUBLIC_URL)), {
    error: 'expected https://... in production',
    path: ['PUBLIC_URL'],
  });

const isPrivate = ({ protocol, hostname }: URL) =>
  protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost');

export type AccountsSettings = z.infer<typeof accountsSettings>;
