import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompanyId, MemberId, services, type Role } from '@marquee/contracts';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { z } from 'zod';

/** Who a token is for; ids that are not given are made up. */
export interface Bearer {
  readonly memberId?: string;
  readonly companyId?: string;
  readonly roles: readonly Role[];
}

export interface TokenOptions {
  /** Services that accept it; by default all of them and the gateway. */
  readonly audience?: readonly string[];
  /** How long it is valid, as `12h` or `30s`. */
  readonly ttl?: string;
  /** Of the session that it is made for. */
  readonly sessionId?: string;
  /** Who acts in the name of the bearer (RFC 8693, 4.1). */
  readonly act?: { readonly sub: string; readonly company: string; readonly acting: string };
}

const issuer = 'marquee-development';
const algorithm = 'EdDSA';
const everywhere = [...Object.keys(services), 'gateway'];

export const PrivateKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
});
export type PrivateKey = z.infer<typeof PrivateKey>;

/** A key set to sign in with, in tests and from the command line; its issuer is refused by production configs. */
export class TokenKeys {
  /** What a service needs to accept the tokens. */
  readonly env: { readonly AUTH_JWKS_FILE: string; readonly AUTH_ISSUER: string };
  readonly #key: PrivateKey;

  private constructor(file: string, key: PrivateKey) {
    this.env = { AUTH_JWKS_FILE: file, AUTH_ISSUER: issuer };
    this.#key = key;
  }

  /** The keys kept in the directory, made on first use; several callers, of one process and of others, may come first at once. */
  static async in(directory: string): Promise<TokenKeys> {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const file = join(directory, 'private.jwk.json');
    const key = (await read(file)) ?? (await make(file));
    const { d: _, ...publicKey } = key;
    const set = join(directory, 'jwks.json');
    await replace(set, JSON.stringify({ keys: [publicKey] }));
    return new TokenKeys(set, key);
  }

  /** Those of specs, which no market that runs holds for its own. */
  static forTests(): Promise<TokenKeys> {
    return TokenKeys.in(join(import.meta.dirname, '../../../.engines/test-keys'));
  }

  sign(bearer: Bearer, options: TokenOptions = {}): Promise<string> {
    return signToken({ key: this.#key, issuer }, bearer, options);
  }
}

/** An access token as services verify it. */
export async function signToken(
  { key, issuer }: { readonly key: PrivateKey; readonly issuer: string },
  { memberId, companyId, roles }: Bearer,
  { audience, ttl = '1h', sessionId, act }: TokenOptions = {},
): Promise<string> {
  const company = CompanyId.parse(companyId ?? randomUUID());
  return new SignJWT({
    company,
    roles,
    ...(sessionId !== undefined && { sid: sessionId }),
    ...(act && { act }),
  })
    .setProtectedHeader({ alg: algorithm, kid: key.kid })
    .setIssuer(issuer)
    .setSubject(MemberId.parse(memberId ?? randomUUID()))
    .setAudience([...(audience ?? everywhere)])
    .setIssuedAt()
    .setExpirationTime(ttl)
    .sign(await importJWK(key, algorithm));
}

/** `kid`: names it in the set of public keys. */
export async function newPrivateKey(kid: string): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return PrivateKey.parse({ ...(await exportJWK(privateKey)), kid, alg: algorithm, use: 'sig' });
}

async function read(file: string): Promise<PrivateKey | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : PrivateKey.parse(JSON.parse(text));
}

/** The first to link its file wins; the others take the winner's key. */
async function make(file: string): Promise<PrivateKey> {
  const key = await newPrivateKey(randomUUID());
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(key), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return PrivateKey.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
}
