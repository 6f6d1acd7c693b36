import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropDatabases } from './drop-databases.ts';
import { engineUrls } from './market.ts';

const run = `t${randomBytes(4).toString('hex')}`;
const client = new MongoClient(engineUrls().mongodb);

beforeAll(async () => {
  await client.connect();
});
afterAll(async () => {
  await dropDatabases(client, run);
  await client.close();
});

it('drops the databases of a prefix, and no others', async () => {
  for (const name of ['-a_catalogue', '-a_matching', '-b_catalogue'])
    await client.db(`${run}${name}`).createCollection('any');
  await dropDatabases(client, `${run}-a_`);
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  const left = databases.map(({ name }) => name).filter((name) => name.startsWith(run));
  expect(left).toEqual([`${run}-b_catalogue`]);
});

it('drops nothing without a prefix', () =>
  expect(dropDatabases(client, '')).rejects.toThrow('all databases'));
