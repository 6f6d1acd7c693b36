import { readFile } from 'node:fs/promises';
import { Refusal } from '@marquee/contracts';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ConfigError, needed, type Settings } from '../config.ts';
import { actorOfClaims, TokenClaims, type Actor } from './actor.ts';

/** Signatures by a private key only: with HS*, whoever can verify could also sign. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256'];

export class Unauthenticated extends Refusal {
  constructor(sentence: string) {
    super('unauthenticated', 401, sentence);
  }
}

/** Said to members of a company that was stopped, whatever they do. */
export class Suspended extends Refusal {
  constructor() {
    super('suspended', 403, 'Your company is suspended: write to the organiser of the market.');
  }
}

/** Said to whoever acts in the name of a member, of what is the member's alone. */
export class InPersonOnly extends Refusal {
  constructor() {
    super('in-person-only', 403, 'This is for the member in person: nobody does it in another’s name.');
  }
}

/** The time in which somebody might act for a member is over. */
export class ActingOver extends Refusal {
  constructor() {
    super('acting-over', 403, 'You do not act for this member any more: you are yourself again.');
  }
}

/** Checks bearer tokens (RFC 7519) for one audience. */
export class TokenVerifier {
  readonly #keys: JWTVerifyGetKey[];
  readonly #issuer: string;
  readonly #audience: string;

  constructor({ keys, issuer, audience }: { keys: JWTVerifyGetKey; issuer: string; audience: string }) {
    this.#keys = [keys];
    this.#issuer = issuer;
    this.#audience = audience;
  }

  /** @throws ConfigError where issuer or key set are not given, or the file does not hold one */
  static async of(settings: Settings, audience: string): Promise<TokenVerifier> {
    const issuer = needed(settings, 'AUTH_ISSUER');
    return new TokenVerifier({ keys: await keysOf(settings), issuer, audience });
  }

  /** Where a key is not among those known: for the service that has the keys itself. */
  alsoBy(keys: JWTVerifyGetKey): void {
    this.#keys.push(keys);
  }

  /** @throws Unauthenticated with a sentence that tells an expired token from a wrong one, and no more */
  async verify(authorization: string | undefined): Promise<Actor> {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? [];
    if (!token) throw new Unauthenticated('Send an access token: Authorization: Bearer <token>.');
    try {
      const { payload } = await jwtVerify(token, firstOf(this.#keys), {
        issuer: this.#issuer,
        audience: this.#audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      return actorOfClaims(TokenClaims.parse(payload));
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/** How old a set of keys may become: a new key is known for longer than that before it signs. */
const cacheMaxAge = 5 * 60_000;
/** An unknown key is asked for no more often than this. */
const cooldownDuration = 2_000;

/** Those of the file, for tools and tests, and those of `accounts`, which change: a token says by its `kid` which it needs. */
async function keysOf({ AUTH_JWKS_URL, ...settings }: Settings): Promise<JWTVerifyGetKey> {
  const remote =
    AUTH_JWKS_URL &&
    createRemoteJWKSet(new URL(AUTH_JWKS_URL), { cacheMaxAge, cooldownDuration, timeoutDuration: 5_000 });
  if (remote && settings.AUTH_JWKS_FILE === undefined) return remote;
  const local = createLocalJWKSet(await keySet(needed(settings, 'AUTH_JWKS_FILE')));
  return remote ? firstOf([local, remote]) : local;
}

/** The key from the first who has it. */
const firstOf =
  (sources: readonly JWTVerifyGetKey[]): JWTVerifyGetKey =>
  async (header, token) => {
    for (const source of sources) {
      try {
        return await source(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
    }
    throw new errors.JWKSNoMatchingKey();
  };

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired)
    return new Unauthenticated('The access token has expired: get a new one.');
  if (error instanceof errors.JWKSTimeout) {
    return new Refusal('keys-unavailable', 503, 'Tokens cannot be checked at the moment: try again shortly.');
  }
  if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
    return new Unauthenticated('The access token is not valid here.');
  }
  return error;
}

const JwkSet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

async function keySet(file: string) {
  try {
    return JwkSet.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new ConfigError(
      `The environment variable AUTH_JWKS_FILE is wrong: ${file} does not hold a JWK set (${error instanceof Error && 'code' in error ? String(error.code) : 'not understood'}).`,
    );
  }
}
