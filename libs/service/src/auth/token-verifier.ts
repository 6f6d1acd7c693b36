import { readFile } from 'node:fs/promises';
import { Refusal } from '@marquee/contracts';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ConfigError, needed, type Settings } from '../config.ts';
import { TokenClaims, type Actor } from './actor.ts';

/** Signatures by a private key only: with HS*, whoever can verify could also sign. */
const algorithms = ['EdDSA', 'Ed25519', 'ES256'];

export class Unauthenticated extends Refusal {
  constructor(sentence: string) {
    super('unauthenticated', 401, sentence);
  }
}

/** Checks bearer tokens (RFC 7519) for one audience. */
export class TokenVerifier {
  readonly #keys: JWTVerifyGetKey;
  readonly #issuer: string;
  readonly #audience: string;

  constructor({ keys, issuer, audience }: { keys: JWTVerifyGetKey; issuer: string; audience: string }) {
    this.#keys = keys;
    this.#issuer = issuer;
    this.#audience = audience;
  }

  /** @throws ConfigError where issuer or key set are not given, or the file does not hold one */
  static async of(settings: Settings, audience: string): Promise<TokenVerifier> {
    const issuer = needed(settings, 'AUTH_ISSUER');
    const keys = settings.AUTH_JWKS_URL
      ? createRemoteJWKSet(new URL(settings.AUTH_JWKS_URL))
      : createLocalJWKSet(await keySet(needed(settings, 'AUTH_JWKS_FILE')));
    return new TokenVerifier({ keys, issuer, audience });
  }

  /** @throws Unauthenticated with a sentence that tells an expired token from a wrong one, and no more */
  async verify(authorization: string | undefined): Promise<Actor> {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? [];
    if (!token) throw new Unauthenticated('Send an access token: Authorization: Bearer <token>.');
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer: this.#issuer,
        audience: this.#audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
      });
      const { sub, company, roles } = TokenClaims.parse(payload);
      return { memberId: sub, companyId: company, roles };
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

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
