import { passkey } from '@better-auth/passkey';
import type { Mongo } from '@marquee/mongo';
import type { Logger } from '@marquee/telemetry';
import { betterAuth } from 'better-auth/minimal';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 } from 'uuid';
import type { AccountsSettings } from '../../config.ts';
import { longest } from '../passwords/rules.ts';
import { collectionNames } from './collections.ts';

export interface AuthMeans {
  readonly mongo: Mongo;
  readonly logger: Logger;
  readonly settings: AccountsSettings;
}

const hour = 3_600;
const day = 24 * hour;

/** Who can sign in, and who has. Users are made for members alone (`CreateCredentials`), never by its own sign-up. */
export function makeBetterAuth({ mongo, settings: { PUBLIC_URL, AUTH_SECRET } }: AuthMeans) {
  const isSecure = PUBLIC_URL.startsWith('https:');
  return betterAuth({
    appName: 'Marquee',
    baseURL: PUBLIC_URL,
    basePath: '/api/auth',
    secret: AUTH_SECRET,
    database: mongodbAdapter(mongo.db, { client: mongo.client }),
    telemetry: { enabled: false },
    user: { modelName: collectionNames.user },
    account: { modelName: collectionNames.account },
    session: { modelName: collectionNames.session, expiresIn: 7 * day, updateAge: day },
    verification: { modelName: collectionNames.verification, storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      autoSignIn: false,
      // Our own rules are stricter, and count characters: these are code units.
      minPasswordLength: 1,
      maxPasswordLength: 2 * longest,
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
    },
    emailVerification: { expiresIn: day, autoSignInAfterVerification: false },
    plugins: [
      twoFactor({ issuer: 'Marquee', twoFactorTable: collectionNames.twoFactor }),
      passkey({
        rpID: new URL(PUBLIC_URL).hostname,
        rpName: 'Marquee',
        origin: new URL(PUBLIC_URL).origin,
        schema: { passkey: { modelName: collectionNames.passkey } },
      }),
    ],
    rateLimit: { enabled: false },
    advanced: {
      // A browser sends a cookie so named to this host alone, and takes it by https alone (RFC 6265bis, 4.1.3.2).
      cookiePrefix: isSecure ? '__Host-marquee' : 'marquee',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => v7() },
    },
  });
}
export type BetterAuth = ReturnType<typeof makeBetterAuth>;
