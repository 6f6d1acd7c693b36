import { passkeyClient } from '@better-auth/passkey/client';
import { twoFactorClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/client';

/** Credentials and sessions. In the chunks of the screens that sign in alone: no other screen needs it. */
export const auth = createAuthClient({
  basePath: '/api/auth',
  plugins: [twoFactorClient(), passkeyClient()],
});

/** What Better Auth refused, as a code of our strings. */
export interface AuthRefusal {
  readonly status: number;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}
