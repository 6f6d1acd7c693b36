import { migrate, Mongo } from '@marquee/mongo';
import { needed } from '../config.ts';
import type { ServiceContext, ServiceDefinition } from '../definition.ts';
import { idempotencyCollection } from '../idempotency/key-row.ts';
import { untilReachable } from './engines.ts';
import { Ids } from './ids.ts';
import { messagingCollections, messagingMigrations } from './messaging.ts';

/** The service's database, migrated and with its indexes. Absent where it has none. */
export async function openDatabase(
  definition: ServiceDefinition,
  context: ServiceContext,
): Promise<Mongo | undefined> {
  const { name, database } = definition;
  const { settings, logger, health } = context;
  if (!database) return undefined;
  const url = needed(settings, 'MONGODB_URL');
  const mongo = await untilReachable({ engine: 'mongodb', logger }, () =>
    Mongo.connect({ url, database: `${settings.MARQUEE_PREFIX}${database.name ?? name}` }),
  );
  try {
    // Before the indexes: a unique one may need what a migration puts in order.
    await runMigrations(mongo, [...messagingMigrations(definition), ...(database.migrations ?? [])], context);
    await mongo.ensure([
      ...database.collections,
      ...messagingCollections(definition, settings),
      idempotencyCollection,
    ]);
  } catch (error) {
    await mongo.close();
    throw error;
  }
  health.add('mongodb', () => mongo.ping());
  return mongo;
}

async function runMigrations(
  mongo: Mongo,
  migrations: Parameters<typeof migrate>[0]['migrations'],
  { logger }: ServiceContext,
): Promise<void> {
  const newer = await migrate({
    mongo,
    migrations,
    owner: new Ids().next(),
    now: () => new Date(),
    tell: (fields, sentence) => logger.info(fields, sentence),
  });
  if (newer.length === 0) return;
  logger.warn({ newer }, 'a newer version has migrated this database; this one works with what it left');
}
