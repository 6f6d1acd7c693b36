import { Refusal, type PasskeySignIn } from '@marquee/contracts';

/* Where the flags of an authenticator's data are, and which says that it has verified who uses it (WebAuthn Level 3, 6.1). */
const flagsAt = 32;
const userVerified = 0x04;

/** The device was there, and did not look who used it: that is one factor, as a stolen key is. */
class UserNotVerified extends Refusal {
  constructor() {
    super(
      'user-not-verified',
      403,
      'The device has to make sure who uses the passkey: by a PIN, a finger or a face.',
    );
  }
}

/**
 * Better Auth takes a passkey without it, and asks for no second factor then. What is read here is signed: a flag that
 * is not the device's own is found out when the signature is checked. @throws UserNotVerified
 */
export function requireUserVerified({ response: { response } }: PasskeySignIn): void {
  const flags = Buffer.from(response?.authenticatorData ?? '', 'base64url').at(flagsAt) ?? 0;
  if ((flags & userVerified) === 0) throw new UserNotVerified();
}
