/** How often something may be tried within a window; `ofAddress` is more, as an office shares one. */
export interface ThrottleRule {
  readonly windowMs: number;
  readonly ofAccount: number;
  readonly ofAddress: number;
  /** Whether only what fails counts: whoever gets in is no guesser. */
  readonly failuresOnly: boolean;
}

const minute = 60_000;

/** NIST SP 800-63B-4, 3.2.2 allows 100 failures in a row for an account; this is 10, and then some patience. */
export const throttleRules = {
  'sign-in': { windowMs: 15 * minute, ofAccount: 10, ofAddress: 50, failuresOnly: true },
  /** Of whoever is signed in and says the password again, or has come as far as the second factor. */
  'signed-in': { windowMs: 15 * minute, ofAccount: 10, ofAddress: 50, failuresOnly: true },
  /** Mails that anybody can have sent to anybody. */
  mail: { windowMs: 60 * minute, ofAccount: 3, ofAddress: 30, failuresOnly: false },
  /** Each costs a hash, and one mail at least. */
  'sign-up': { windowMs: 60 * minute, ofAccount: 5, ofAddress: 60, failuresOnly: false },
} as const satisfies Record<string, ThrottleRule>;
export type ThrottleRuleName = keyof typeof throttleRules;
