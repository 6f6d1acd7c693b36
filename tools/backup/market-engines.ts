import { services } from '@marquee/contracts';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { environmentOf, readRecord } from '../engines/record.ts';

/** The engines of one market, and the prefix by which it goes there. */
export interface MarketEngines extends AsyncDisposable {
  readonly mongo: MongoClient;
  readonly kafka: Kafka;
  readonly brokers: string;
  readonly prefix: string;
}

/** What is expected to go wrong; the message is for the person at the terminal. */
export class BackupError extends Error {}

/** Each service has its own database, named after it. */
export const databaseNames = Object.keys(services);

/**
 * By `KAFKA_BROKERS`, `MONGODB_URL` and `MARQUEE_PREFIX`, else those that `npm run engines` has started.
 * @throws BackupError where none are known; MongoServerSelectionError where MongoDB does not answer
 */
export async function openEngines(env: Readonly<Record<string, string | undefined>>): Promise<MarketEngines> {
  const known = environmentOf(Object.values(readRecord()));
  const of = (name: 'KAFKA_BROKERS' | 'MONGODB_URL') => {
    const url = env[name] ?? known[name];
    if (!url)
      throw new BackupError(`Where are the engines? Set ${name}, or start them: npm run engines -- up`);
    return url;
  };
  const brokers = of('KAFKA_BROKERS');
  const mongo = await new MongoClient(of('MONGODB_URL'), { serverSelectionTimeoutMS: 10_000 }).connect();
  const clientId = 'marquee-backup';
  return {
    mongo,
    kafka: new Kafka({ clientId, brokers: brokers.split(','), logLevel: logLevel.NOTHING }),
    brokers,
    prefix: env['MARQUEE_PREFIX'] ?? '',
    [Symbol.asyncDispose]: () => mongo.close(),
  };
}
