import { connect } from 'node:net';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import type { EngineName } from './engine.ts';

/** As deploy/ sets `offsets.topic.num.partitions`: each of them has a group coordinator that must have loaded. */
export const coordinatorPartitions = 8;

const patienceMs = 3_000;

/** Resolves when the engine truly answers, not only accepts connections. @throws when it does not */
export function probe(engine: EngineName, url: string): Promise<void> {
  switch (engine) {
    case 'kafka':
      return probeKafka(url);
    case 'mongodb':
      return probeMongo(url);
    case 'redis':
      return probeRedis(url);
  }
}

/** Resolves when something listens there; much cheaper than a client that fails. */
export function listens(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}

/**
 * A fresh broker answers metadata before its group coordinators have loaded; a consumer that joins then gets
 * errors. So every coordinator is asked about one group.
 */
async function probeKafka(brokers: string): Promise<void> {
  const admin = quietKafka(brokers).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    if (cluster.brokers.length === 0) throw new Error('no broker has registered yet');
    await admin.describeGroups(groupPerCoordinator);
  } finally {
    await admin.disconnect();
  }
}

export function quietKafka(brokers: string): Kafka {
  return new Kafka({
    clientId: 'marquee-engines',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    connectionTimeout: patienceMs,
    requestTimeout: 10_000,
    retry: { retries: 0 },
  });
}

/** Kafka places a group by the hash of its id, Java's String.hashCode without its sign. */
function coordinatorOf(group: string): number {
  let hash = 0;
  for (let i = 0; i < group.length; i += 1) hash = (Math.imul(31, hash) + group.charCodeAt(i)) | 0;
  return (hash & 0x7fffffff) % coordinatorPartitions;
}

const groupPerCoordinator = ((): string[] => {
  const groups = new Map<number, string>();
  for (let i = 0; groups.size < coordinatorPartitions; i += 1) {
    const group = `engines-probe-${i}`;
    if (!groups.has(coordinatorOf(group))) groups.set(coordinatorOf(group), group);
  }
  return [...groups.values()];
})();

async function probeMongo(url: string): Promise<void> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patienceMs, connectTimeoutMS: patienceMs });
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello['msg'] === 'isdbgrid') return; // a router of shards: transactions work, and it has no set of its own
    if (hello['setName'] === undefined) throw new Error('it is not a replica set, which transactions need');
    if (hello['isWritablePrimary'] !== true) throw new Error('it has no primary yet');
  } finally {
    await client.close();
  }
}

async function probeRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: patienceMs });
  let cause: unknown; // connect() itself rejects with no more than "Connection is closed."
  redis.on('error', (error) => (cause = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}
