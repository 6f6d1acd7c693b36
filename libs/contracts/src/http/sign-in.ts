import { z } from 'zod';
import { CompanyId, MemberId } from '../vocabulary/ids.ts';
import { Role } from '../vocabulary/roles.ts';

/*
 * Signing in, as Better Auth's own client speaks it (better-auth/react with twoFactorClient and passkeyClient), under
 * /api/auth. Refusals are problem documents as everywhere; `message` stands in them, too, where that client looks for it.
 */

/** Path within /api/auth. */
export const authPrefix = '/api/auth';

/** Where links in mails lead within the web app; the token follows behind `#token=`, so that no server logs it. */
export const webPaths = {
  signIn: '/sign-in',
  forgottenPassword: '/forgotten-password',
  confirmAddress: '/confirm-address',
  resetPassword: '/reset-password',
  join: '/join',
} as const;

const Email = z.email().max(254);
/** As it is typed: whether it may be chosen is judged where it is set. */
const Password = z.string().min(1).max(1_000);
const Token = z
  .string()
  .max(1_000)
  .regex(/^[\w.-]+$/);

export const SignIn = z
  .strictObject({
    email: Email,
    password: Password,
    rememberMe: z.boolean().optional().describe('false: until the browser is closed, a day at most'),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

export const SignedInUser = z
  .object({
    id: MemberId,
    email: z.string(),
    emailVerified: z.boolean(),
    twoFactorEnabled: z.boolean().nullish(),
  })
  .meta({ id: 'SignedInUser' });

/** Either signed in, by the cookie that comes with it, or asked for the second factor. */
export const SignedIn = z
  .object({
    user: SignedInUser.optional(),
    twoFactorRedirect: z.boolean().optional().describe('true: go on with /api/auth/two-factor/verify-totp'),
    twoFactorMethods: z.array(z.string()).optional(),
  })
  .meta({ id: 'SignedIn' });

export const SessionRow = z
  .object({
    id: z.string(),
    token: z.string().describe('Names it when it is to be ended'),
    userId: MemberId,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    ipAddress: z.string().nullish(),
    userAgent: z.string().nullish(),
  })
  .meta({ id: 'Session' });
export const SessionRows = z.array(SessionRow).meta({ id: 'Sessions' });
/** null where nobody is signed in. */
export const CurrentSession = z
  .object({ session: SessionRow, user: SignedInUser })
  .nullable()
  .meta({ id: 'CurrentSession' });
export const CurrentSessionQuery = z.strictObject({
  disableCookieCache: z.stringbool().optional(),
  disableRefresh: z.stringbool().optional(),
});
export const SessionEnd = z.strictObject({ token: Token }).meta({ id: 'SessionEnd' });
export type SessionEnd = z.infer<typeof SessionEnd>;

export const AuthDone = z
  .looseObject({ status: z.boolean().optional(), success: z.boolean().optional() })
  .meta({ id: 'AuthDone' });

export const AddressConfirmation = z.strictObject({ token: Token });
export const MailWanted = z.strictObject({ email: Email }).meta({ id: 'MailWanted' });
export type MailWanted = z.infer<typeof MailWanted>;
export const PasswordReset = z
  .strictObject({ token: Token.describe('From the mail'), newPassword: Password })
  .meta({ id: 'PasswordReset' });
export type PasswordReset = z.infer<typeof PasswordReset>;
export const PasswordChange = z
  .strictObject({
    currentPassword: Password,
    newPassword: Password,
    revokeOtherSessions: z.literal(true).default(true),
  })
  .meta({ id: 'PasswordChange', description: 'All other sessions end' });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const PasswordAgain = z
  .strictObject({ password: Password, issuer: z.string().max(100).optional() })
  .meta({ id: 'PasswordAgain' });
export type PasswordAgain = z.infer<typeof PasswordAgain>;
export const SecondFactorSecrets = z
  .object({ totpURI: z.string().describe('For an authenticator app'), backupCodes: z.array(z.string()) })
  .meta({ id: 'SecondFactorSecrets' });
export const TotpUri = z.object({ totpURI: z.string() }).meta({ id: 'TotpUri' });
export const BackupCodes = z
  .object({ status: z.boolean(), backupCodes: z.array(z.string()) })
  .meta({ id: 'BackupCodes' });
export const SecondFactorCode = z
  .strictObject({
    code: z.string().min(1).max(100),
    trustDevice: z.boolean().optional().describe('true: this browser is not asked again for 30 days'),
  })
  .meta({ id: 'SecondFactorCode' });
export type SecondFactorCode = z.infer<typeof SecondFactorCode>;

export const Passkey = z
  .object({
    id: z.string(),
    name: z.string().nullish(),
    deviceType: z.string(),
    backedUp: z.boolean(),
    createdAt: z.iso.datetime().nullish(),
    aaguid: z.string().nullish(),
  })
  .meta({ id: 'Passkey' });
export const Passkeys = z.array(Passkey).meta({ id: 'Passkeys' });
export const PasskeyQuery = z.strictObject({
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  name: z
    .string()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  context: z
    .string()
    .max(1_000)
    .regex(/^\P{Cc}*$/u)
    .optional(),
});
/** Of the browser's navigator.credentials (WebAuthn Level 3). */
export const WebAuthnOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'WebAuthnOptions' });
export type WebAuthnOptions = z.infer<typeof WebAuthnOptions>;
const webAuthnText = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/, 'base64url')
  .optional();
/** As JSON (WebAuthn Level 3, 5.1.8): of a new passkey, or of one that signs in. */
const WebAuthnAnswer = z.strictObject({
  id: z.string().min(1).max(2_000),
  rawId: webAuthnText,
  type: z.string().max(100).optional(),
  authenticatorAttachment: z.string().max(100).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()).optional(),
  response: z
    .strictObject({
      clientDataJSON: webAuthnText,
      attestationObject: webAuthnText,
      authenticatorData: webAuthnText,
      publicKey: webAuthnText,
      publicKeyAlgorithm: z.int().optional(),
      signature: webAuthnText,
      userHandle: webAuthnText,
      transports: z.array(z.string().max(100)).max(20).optional(),
    })
    .optional(),
});
export const PasskeyRegistration = z
  .strictObject({
    response: WebAuthnAnswer,
    name: z.string().max(100).optional(),
    createSession: z.boolean().optional(),
  })
  .meta({ id: 'PasskeyRegistration' });
export type PasskeyRegistration = z.infer<typeof PasskeyRegistration>;
export const PasskeySignIn = z.strictObject({ response: WebAuthnAnswer }).meta({ id: 'PasskeySignIn' });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;
export const PasskeyRename = z
  .strictObject({ id: z.string().max(100), name: z.string().trim().min(1).max(100) })
  .meta({ id: 'PasskeyRename' });
export type PasskeyRename = z.infer<typeof PasskeyRename>;
export const PasskeyRemoval = z.strictObject({ id: z.string().max(100) }).meta({ id: 'PasskeyRemoval' });
export type PasskeyRemoval = z.infer<typeof PasskeyRemoval>;

/** What the gateway gets for a cookie, on an internal route. */
export const SessionToken = z
  .object({
    token: z.string(),
    expiresAt: z.iso.datetime(),
    sessionId: z.string(),
    memberId: MemberId,
    companyId: CompanyId,
    roles: z.array(Role),
  })
  .meta({ id: 'SessionToken' });
export type SessionToken = z.infer<typeof SessionToken>;

/** RFC 7517. */
export const JwkSet = z
  .object({ keys: z.array(z.looseObject({ kty: z.string().optional(), kid: z.string().optional() })) })
  .meta({ id: 'JwkSet' });
export type JwkSet = z.infer<typeof JwkSet>;

/** In development only. */
export const PasswordSet = z.strictObject({ password: Password }).meta({ id: 'PasswordSet' });
export type PasswordSet = z.infer<typeof PasswordSet>;
