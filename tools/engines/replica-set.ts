import { MongoClient } from 'mongodb';

export const replicaSet = 'rs0';

/** What of mongod's own record of the set is read here. */
interface StoredConfig {
  readonly version: number;
  readonly members: readonly { readonly host: string }[];
}

/**
 * A set of one member, known by the address (host:port) at which clients reach it: they follow that name.
 * It is stored with the data, so another port than last time is put right. Does nothing where all is well.
 */
export async function makeReplicaSet(address: string): Promise<void> {
  const client = new MongoClient(`mongodb://${address}/?directConnection=true`, {
    serverSelectionTimeoutMS: 20_000,
  });
  const config = { _id: replicaSet, members: [{ _id: 0, host: address }] };
  try {
    const admin = client.db('admin');
    const [stored] = await client
      .db('local')
      .collection<StoredConfig>('system.replset')
      .find()
      .limit(1)
      .toArray();
    if (stored === undefined) {
      await admin.command({ replSetInitiate: config });
    } else if (stored.members[0]?.host !== address) {
      const version = stored.version + 1;
      await admin.command({ replSetReconfig: { ...config, version }, force: true });
    }
  } finally {
    await client.close();
  }
}
