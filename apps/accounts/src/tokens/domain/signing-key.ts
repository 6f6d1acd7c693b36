import type { JWK } from 'jose';

/** What tokens are signed with: for a time it is only known, then it signs, then it is only known again. */
export interface SigningKey {
  /** Its `kid`: UUIDv7. */
  readonly id: string;
  readonly publicKey: JWK;
  /** The private key as JSON, sealed. */
  readonly sealed: string;
  readonly signsFrom: Date;
}

export interface KeyRules {
  /** How long a key signs. */
  readonly signsMs: number;
  /** How long a key is known before it signs: longer than whoever verifies keeps the set of keys. */
  readonly knownBeforeMs: number;
  /** How long a token of it is good, with some time for clocks that differ. */
  readonly tokenMs: number;
}

export interface KeyPlan {
  /** From when a key that is to be made now signs. */
  readonly make?: Date;
  readonly drop: readonly string[];
}

/** The latest that may sign. */
export const signingKeyOf = (keys: readonly SigningKey[], now: Date): SigningKey | undefined =>
  keys
    .filter(({ signsFrom }) => signsFrom <= now)
    .toSorted(byAge)
    .at(-1);

/** What is to be done so that there is always a key that signs, and no token of an older one is refused. */
export function planOf(keys: readonly SigningKey[], now: Date, rules: KeyRules): KeyPlan {
  const ordered = keys.toSorted(byAge);
  const last = ordered.at(-1);
  const drop = ordered
    .filter((_, at) => {
      const next = ordered[at + 1];
      return next !== undefined && next.signsFrom.getTime() + rules.tokenMs < now.getTime();
    })
    .map(({ id }) => id);
  if (!last) return { make: now, drop };
  const ends = last.signsFrom.getTime() + rules.signsMs;
  if (now.getTime() < ends - rules.knownBeforeMs) return { drop };
  return { make: new Date(now.getTime() + rules.knownBeforeMs), drop };
}

const byAge = (a: SigningKey, b: SigningKey) =>
  a.signsFrom.getTime() - b.signsFrom.getTime() || (a.id < b.id ? -1 : 1);
