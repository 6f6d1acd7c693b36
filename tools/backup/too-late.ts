import { randomUUID } from 'node:crypto';
import type { ChangeStreamInsertDocument, Document, Timestamp } from 'mongodb';
import { databaseNames, type MarketEngines } from './market-engines.ts';

const marks = 'backup_marks';

interface OutboxInsert {
  readonly events: readonly { readonly id: string }[];
}

/**
 * The ids of events that were committed after the instant and before this call: the topics may have them by now, and
 * the snapshot does not know what they tell of.
 */
export async function eventsAfter({ mongo, prefix }: MarketEngines, at: Timestamp): Promise<Set<string>> {
  const databases = databaseNames.map((name) => `${prefix}${name}`);
  const marked = mongo.db(databases[0]).collection<{ _id: string }>(marks);
  const mark = randomUUID();
  await marked.insertOne({ _id: mark }, { writeConcern: { w: 'majority' } });
  const ofOutboxes = {
    operationType: 'insert',
    'ns.db': { $in: databases },
    'ns.coll': { $in: ['outbox', marks] },
  };
  const fields = {
    operationType: 1,
    ns: 1,
    clusterTime: 1,
    'fullDocument._id': 1,
    'fullDocument.events.id': 1,
  };
  const changes = mongo.watch<Document, ChangeStreamInsertDocument<Document>>(
    [{ $match: ofOutboxes }, { $project: fields }],
    { startAtOperationTime: at },
  );
  const late = new Set<string>();
  try {
    for await (const { ns, clusterTime, fullDocument } of changes) {
      if (ns.coll === marks) {
        if (fullDocument['_id'] === mark) break;
      } else if (clusterTime?.greaterThan(at)) {
        for (const { id } of (fullDocument as Document & OutboxInsert).events) late.add(id);
      }
    }
  } finally {
    await changes.close();
    await marked.drop();
  }
  return late;
}
