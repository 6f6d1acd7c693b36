import { randomUUID } from 'node:crypto';
import type { Migration } from '@marquee/mongo';
import { TokenKeys } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MongoClient } from 'mongodb';
import { defineService } from '../definition.ts';
import { startService } from '../start-service.ts';

describe('a service with migrations', () => {
  const prefix = `t${randomUUID().slice(0, 8)}-`;
  let client: MongoClient;
  let env: Record<string, string>;
  beforeAll(async () => {
    const url = process.env['MONGODB_URL'] ?? '';
    client = await new MongoClient(url).connect();
    const keys = await TokenKeys.forTests();
    env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', MONGODB_URL: url, MARQUEE_PREFIX: prefix, ...keys.env };
    await rows().insertMany([{ slug: 'same' }, { slug: 'same' }]);
  });
  afterAll(async () => {
    await client.db(`${prefix}any`).dropDatabase();
    await client.close();
  });

  const rows = () => client.db(`${prefix}any`).collection('rows');
  const onlyOne: Migration = {
    id: '2026-01-01-one-of-each',
    what: 'no two rows have one slug',
    async up({ mongo }) {
      const [first] = await mongo.collection('rows').find().toArray();
      await mongo.collection('rows').deleteMany({ _id: { $ne: first?._id } });
    },
  };
  const start = async (...migrations: readonly Migration[]) => {
    const collections = [{ name: 'rows', indexes: [{ key: { slug: 1 }, unique: true }] }];
    const definition = defineService({ name: 'any', port: 0, database: { collections, migrations } });
    const service = await startService(definition, { env, port: 0, processMetrics: false });
    await service.stop();
  };

  it('does not start where its data do not fit its indexes', () => expect(start()).rejects.toThrow('E11000'));

  it('has run them before it makes its indexes, and serves', async () => {
    await start(onlyOne);
    expect(await rows().countDocuments()).toBe(1);
  });

  it('starts at the version before, too', () => start());
});
