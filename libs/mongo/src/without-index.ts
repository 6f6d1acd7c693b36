import { MongoServerError } from 'mongodb';
import type { Mongo } from './mongo.ts';

const namespaceNotFound = 26;
const indexNotFound = 27;

/** For migrations: the index goes, where it (and its collection) is there. */
export async function withoutIndex(mongo: Mongo, collection: string, index: string): Promise<void> {
  try {
    await mongo.collection(collection).dropIndex(index);
  } catch (error) {
    const isGone =
      error instanceof MongoServerError && (error.code === namespaceNotFound || error.code === indexNotFound);
    if (!isGone) throw error;
  }
}
