import { baseSettings, mailSettings } from '@marquee/service';
import { z } from 'zod';

/** Seals and signs what stays within this service, where nobody from outside can come. */
const developmentSecret = 'development-only-secret-of-credentials';

export const accountsSettings = baseSettings
  .extend({
    ...mailSettings,
    /** Signs session cookies, and seals signing keys and second factors in the database. */
    AUTH_SECRET: z.string().min(32, 'expected 32 characters at least').default(developmentSecret),
  })
  .refine(({ NODE_ENV, AUTH_SECRET }) => NODE_ENV !== 'production' || AUTH_SECRET !== developmentSecret, {
    error: 'production needs one of its own',
    path: ['AUTH_SECRET'],
  });
export type AccountsSettings = z.infer<typeof accountsSettings>;
