import type { Mongo } from '@marquee/mongo';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { SigningKeys } from './persistence/signing-keys.ts';

const keptMs = 10_000;

/** This service's own way to the keys that it signs with: it need not ask itself by HTTP. */
export function ownKeys(mongo: Mongo): JWTVerifyGetKey {
  const keys = new SigningKeys(mongo);
  let kept: { readonly set: JWTVerifyGetKey; readonly at: number } | undefined;
  return async (header, token) => {
    if (!kept || Date.now() - kept.at > keptMs) {
      const known = await keys.all();
      kept = { set: createLocalJWKSet({ keys: known.map(({ publicKey }) => publicKey) }), at: Date.now() };
    }
    return kept.set(header, token);
  };
}
