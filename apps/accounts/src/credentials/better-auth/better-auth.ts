import { passkey } from '@better-auth/passkey';
import type { Mongo } from '@marquee/mongo';
import { cookiePrefix, type Denylist } from '@marquee/service';
import type { Logger } from '@marquee/telemetry';
import { betterAuth } from 'better-auth/minimal';
import { createEmailVerificationToken } from 'better-auth/api';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 } from 'uuid';
import type { AccountsSettings } from '../../config.ts';
import { tokenSeconds } from '../../tokens/domain/session-claims.ts';
import { longest } from '../passwords/rules.ts';
import type { SignInMails } from '../sign-in-mails/sign-in-mails.ts';
import { collectionNames } from './collections.ts';

export interface AuthMeans {
  readonly mongo: Mongo;
  readonly logger: Logger;
  readonly settings: AccountsSettings;
  readonly mails: SignInMails;
  readonly denylist: Denylist;
}

const hour = 3_600;
const day = 24 * hour;

/** Who can sign in, and who has. Users are made for members alone (`CreateCredentials`), never by its own sign-up. */
export function makeBetterAuth({ mongo, logger, settings, mails, denylist }: AuthMeans) {
  const { PUBLIC_URL, AUTH_SECRET } = settings;
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
      sendResetPassword: ({ user, token }) => mails.resetPassword(user, token),
      onPasswordReset: ({ user }) => mails.passwordChanged(user),
    },
    emailVerification: {
      expiresIn: day,
      autoSignInAfterVerification: false,
      sendVerificationEmail: ({ user, token }) => mails.confirmAddress(user, token),
    },
    databaseHooks: {
      session: { delete: { after: ({ id }) => denySession(id, denylist, logger) } },
    },
    plugins: [
      twoFactor({ issuer: 'Marquee', twoFactorTable: collectionNames.twoFactor }),
      passkey({
        rpID: new URL(PUBLIC_URL).hostname,
        rpName: 'Marquee',
        origin: new URL(PUBLIC_URL).origin,
        // One signs in by it alone: it must know the address, and who uses it.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: { passkey: { modelName: collectionNames.passkey } },
      }),
    ],
    // Ours count by account, too (`Throttle`).
    rateLimit: { enabled: false },
    logger: { log: (level, message) => logger[level](`better-auth: ${message}`) },
    advanced: {
      // The gateway looks where a request is from, by rules for all routes; and no route here takes an address to go on to.
      disableCSRFCheck: true,
      cookiePrefix: cookiePrefix(isSecure),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => v7() },
    },
  });
}

/** Its tokens are refused from now on. Where that cannot be told, gateways find out when they ask for the next one. */
async function denySession(id: string, denylist: Denylist, logger: Logger): Promise<void> {
  const until = new Date(Date.now() + 2 * tokenSeconds * 1_000);
  await denylist.deny([`session:${id}`], until).catch((error: unknown) => {
    logger.warn({ err: error }, 'that a session has ended could not be told to gateways');
  });
}

export const confirmationToken = (
  { memberId, email }: { readonly memberId: string; readonly email: string },
  { AUTH_SECRET }: AccountsSettings,
): Promise<string> => createEmailVerificationToken(AUTH_SECRET, email, undefined, day, { userId: memberId });

export type BetterAuth = ReturnType<typeof makeBetterAuth>;
