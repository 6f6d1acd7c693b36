import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mongo } from './mongo.ts';
import { withoutIndex } from './without-index.ts';

describe('an index that nobody needs any more', () => {
  let mongo: Mongo;
  beforeEach(async () => {
    mongo = await Mongo.connect({ url: process.env['MONGODB_URL'] ?? '', database: `t-${randomUUID()}` });
  });
  afterEach(async () => {
    await mongo.db.dropDatabase();
    await mongo.close();
  });
  const names = async () => (await mongo.collection('rows').indexes()).map(({ name }) => name);

  it('goes, and others stay, however often that is done', async () => {
    await mongo.ensure([{ name: 'rows', indexes: [{ key: { old: 1 } }, { key: { kept: 1 } }] }]);
    await withoutIndex(mongo, 'rows', 'old_1');
    await withoutIndex(mongo, 'rows', 'old_1');
    expect(await names()).toEqual(['_id_', 'kept_1']);
  });

  it('is not missed in a database that is new', async () => {
    await expect(withoutIndex(mongo, 'rows', 'old_1')).resolves.toBeUndefined();
  });
});
