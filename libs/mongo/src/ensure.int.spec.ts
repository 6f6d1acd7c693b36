import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mongo } from './mongo.ts';

describe('a collection that a service declares', () => {
  let mongo: Mongo;
  beforeEach(async () => {
    mongo = await Mongo.connect({ url: process.env['MONGODB_URL'] ?? '', database: `t-${randomUUID()}` });
  });
  afterEach(async () => {
    await mongo.db.dropDatabase();
    await mongo.close();
  });

  const kept = (days: number) => ({
    name: 'rows',
    indexes: [{ key: { at: 1 }, name: 'at', expireAfterSeconds: days * 86_400 }],
  });
  const expiry = async () =>
    (await mongo.collection('rows').indexes()).find(({ name }) => name === 'at')?.expireAfterSeconds;

  it('has its indexes, however often it is declared', async () => {
    await mongo.ensure([kept(7)]);
    await mongo.ensure([kept(7)]);
    expect(await expiry()).toBe(7 * 86_400);
  });

  it('keeps its rows for as long as is declared by now', async () => {
    await mongo.ensure([kept(7)]);
    await mongo.ensure([kept(30)]);
    expect(await expiry()).toBe(30 * 86_400);
  });

  it('is refused where an index of the same name is another one', async () => {
    await mongo.ensure([kept(7)]);
    const other = { name: 'rows', indexes: [{ key: { by: 1 }, name: 'at' }] };
    await expect(mongo.ensure([other])).rejects.toThrow();
  });
});
