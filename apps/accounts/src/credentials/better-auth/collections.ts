import type { CollectionDefinition } from '@marquee/mongo';

/** Better Auth's names for what it keeps, and ours. */
export const collectionNames = {
  user: 'auth_users',
  account: 'auth_passwords',
  session: 'auth_sessions',
  verification: 'auth_verifications',
  twoFactor: 'auth_second_factors',
  passkey: 'auth_passkeys',
} as const;

/** It would make its indexes itself, at some time, and go on without where it cannot: so they are made before. */
export const betterAuthCollections: readonly CollectionDefinition[] = [
  // who signs in
  {
    name: collectionNames.user,
    indexes: [
      { key: { email: 1 }, unique: true },
      // who has not confirmed an address, the longest ago first
      { key: { createdAt: 1 }, partialFilterExpression: { emailVerified: false }, name: 'unconfirmed' },
    ],
  },
  // the password of a member
  { name: collectionNames.account, indexes: [{ key: { userId: 1 } }] },
  {
    name: collectionNames.session,
    indexes: [
      // whose session a cookie is of
      { key: { token: 1 }, unique: true },
      // a member's sessions, to see and end them
      { key: { userId: 1 } },
      // sessions that have run out go
      { key: { expiresAt: 1 }, expireAfterSeconds: 24 * 3_600 },
    ],
  },
  {
    name: collectionNames.verification,
    indexes: [
      // what a link or a challenge stands for
      { key: { identifier: 1 } },
      // those that have run out go
      { key: { expiresAt: 1 }, expireAfterSeconds: 3_600 },
    ],
  },
  // a member's second factor, by member and, as Better Auth wants it, by secret
  { name: collectionNames.twoFactor, indexes: [{ key: { userId: 1 } }, { key: { secret: 1 } }] },
  // a member's passkeys, and whose a passkey is
  { name: collectionNames.passkey, indexes: [{ key: { userId: 1 } }, { key: { credentialID: 1 } }] },
];
