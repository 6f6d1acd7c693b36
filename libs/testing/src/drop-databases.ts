import type { MongoClient } from 'mongodb';

/**
 * Drops every database whose name begins with the prefix of a test run.
 * @throws Error for an empty prefix, with which all databases begin
 */
export async function dropDatabases(client: MongoClient, prefix: string): Promise<void> {
  if (prefix === '') throw new Error('without a prefix these would be all databases');
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  const own = databases.filter(({ name }) => name.startsWith(prefix));
  await Promise.all(own.map(({ name }) => client.db(name).dropDatabase()));
}
