import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { AccountsSettings } from '../config.ts';

/** What is sealed, each by a key of its own. */
export type SealedFor = 'new-credentials' | 'mail' | 'signing-key';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Keeps what only this service may read, where others can look: in its own database, a backup, a job's row. */
@Injectable()
export class Sealer {
  readonly #secret: string;

  constructor(@Inject(Config) { AUTH_SECRET }: AccountsSettings) {
    this.#secret = AUTH_SECRET;
  }

  seal(purpose: SealedFor, text: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key(purpose), iv);
    const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(sealed).toString('base64url');
  }

  /** @throws Error where it was sealed by another secret, for another purpose, or has been changed */
  open(purpose: SealedFor, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(algorithm, this.#key(purpose), bytes.subarray(0, ivBytes));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]).toString();
  }

  /** RFC 5869. */
  #key(purpose: SealedFor): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, '', `marquee ${purpose}`, 32));
  }
}
