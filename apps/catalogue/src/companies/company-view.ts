import type { CompanyId } from '@marquee/contracts';
import { isDuplicateKey, Mongo, type CollectionDefinition } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MongoBulkWriteError } from 'mongodb';
import type { Company } from './company.ts';

interface CompanyDocument extends Omit<Company, 'id'> {
  readonly _id: CompanyId;
}

export const companyCollection: CollectionDefinition = { name: 'companies' };

/** The companies as `accounts` has told of them. */
@Injectable()
export class CompanyView {
  constructor(private readonly mongo: Mongo) {}

  async find(ids: readonly CompanyId[]): Promise<ReadonlyMap<CompanyId, Company>> {
    const found = await this.#companies.find({ _id: { $in: [...new Set(ids)] } }).toArray();
    return new Map(found.map(({ _id, ...company }) => [_id, { id: _id, ...company }]));
  }

  /** Keeps of each company what is newest, in whatever order it comes. */
  async keep(companies: readonly Company[]): Promise<void> {
    if (companies.length === 0) return;
    const writes = companies.map(({ id, ...company }) => ({
      updateOne: {
        filter: { _id: id, version: { $lt: company.version } },
        update: { $set: company },
        upsert: true,
      },
    }));
    await this.#companies.bulkWrite(writes, { ordered: false }).catch(ignoreOlder);
  }

  get #companies() {
    return this.mongo.collection<CompanyDocument>(companyCollection.name);
  }
}

const duplicateKey = 11_000;

/** What is older finds no version below its own and cannot be inserted beside it. */
function ignoreOlder(error: unknown): void {
  const failures = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
  const older = failures.every(({ code }) => code === duplicateKey);
  if (!isDuplicateKey(error) || !older) throw error;
}
