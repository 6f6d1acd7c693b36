import { Ticker } from '@marquee/jobs';
import { Clock, Config, Ids, Logger } from '@marquee/service';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import type { AccountsSettings } from '../../config.ts';
import { Sealer } from '../../sealing/sealer.ts';
import { planOf, signingKeyOf, type KeyRules, type SigningKey } from '../domain/signing-key.ts';
import { SigningKeys } from '../persistence/signing-keys.ts';
import { tokenSeconds } from '../domain/session-claims.ts';

export const tokenAlgorithm = 'EdDSA';
/** Other instances' keys are seen this late at the latest, and long before they sign. */
const lookMs = 30_000;
const dayMs = 24 * 3_600_000;
const clocksDifferMs = 60_000;

const PrivateJwk = z.looseObject({ kty: z.string() });

/** Makes and drops keys as their rules say, in whichever instance comes first: two of one time do no harm. */
@Injectable()
export class KeepKeys implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #ticker = new Ticker(
    () =>
      this.keep().catch((error: unknown) => {
        this.logger.error({ err: error }, 'the keys that tokens are signed with could not be kept');
      }),
    () => Math.min(lookMs, this.#rules.knownBeforeMs / 4),
  );
  readonly #rules: KeyRules;
  readonly #imported = new Map<string, CryptoKey>();
  #keys: readonly SigningKey[] = [];

  constructor(
    private readonly keys: SigningKeys,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: Logger,
    @Inject(Config) { AUTH_KEY_DAYS, AUTH_KEY_KNOWN_BEFORE_MS }: AccountsSettings,
  ) {
    this.#rules = {
      signsMs: AUTH_KEY_DAYS * dayMs,
      knownBeforeMs: AUTH_KEY_KNOWN_BEFORE_MS,
      tokenMs: tokenSeconds * 1_000 + clocksDifferMs,
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.keep();
    this.#ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticker.stop();
  }

  async keep(): Promise<void> {
    const keys = await this.keys.all();
    const { make, drop } = planOf(keys, this.clock.now(), this.#rules);
    if (make) {
      await this.keys.add(await this.#newKey(make));
      this.logger.info({ signsFrom: make }, 'a key to sign tokens with was made');
    }
    await this.keys.drop(drop);
    this.#keys = make || drop.length > 0 ? await this.keys.all() : keys;
  }

  /** What signs now. @throws Error before the first `keep` */
  async signing(): Promise<{ readonly kid: string; readonly key: CryptoKey }> {
    const key = signingKeyOf(this.#keys, this.clock.now());
    if (!key) throw new Error('There is no key to sign tokens with yet.');
    const imported = this.#imported.get(key.id) ?? (await this.#open(key));
    this.#imported.set(key.id, imported);
    return { kid: key.id, key: imported };
  }

  async #open({ sealed }: SigningKey): Promise<CryptoKey> {
    const jwk = PrivateJwk.parse(JSON.parse(this.sealer.open('signing-key', sealed)));
    const key = await importJWK(jwk, tokenAlgorithm);
    if (key instanceof Uint8Array) throw new Error('A signing key is not one of a pair.');
    return key;
  }

  async #newKey(signsFrom: Date): Promise<SigningKey> {
    const id = this.ids.next();
    const pair = await generateKeyPair(tokenAlgorithm, { extractable: true });
    const named: JWK = { kid: id, alg: tokenAlgorithm, use: 'sig' };
    const [publicKey, privateKey] = await Promise.all([
      exportJWK(pair.publicKey),
      exportJWK(pair.privateKey),
    ]);
    const sealed = this.sealer.seal('signing-key', JSON.stringify(privateKey));
    return { id, publicKey: { ...publicKey, ...named }, sealed, signsFrom };
  }
}
