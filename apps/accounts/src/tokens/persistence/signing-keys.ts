import { Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import type { SigningKey } from '../domain/signing-key.ts';

type SigningKeyDocument = Omit<SigningKey, 'id'> & { readonly _id: string };

/** A handful of rows: read as a whole. */
export const signingKeysCollection: CollectionDefinition = { name: 'signing_keys' };

@Injectable()
export class SigningKeys {
  constructor(private readonly mongo: Mongo) {}

  async all(): Promise<SigningKey[]> {
    const documents = await this.#keys.find().toArray();
    return documents.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
  }

  async add({ id, ...rest }: SigningKey): Promise<void> {
    await this.#keys.insertOne({ _id: id, ...rest });
  }

  async drop(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#keys.deleteMany({ _id: { $in: [...ids] } });
  }

  get #keys() {
    return this.mongo.collection<SigningKeyDocument>(signingKeysCollection.name);
  }
}
