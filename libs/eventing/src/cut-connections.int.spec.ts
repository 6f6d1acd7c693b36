import { randomUUID } from 'node:crypto';
import { companyChanged, companyTopic } from '@marquee/contracts';
import { isMongoAway } from '@marquee/mongo';
import { Cable } from '@marquee/testing';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, engineUrl } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';

describe('a handler whose MongoDB is away', () => {
  let bench: Bench;
  let cable: Cable;
  let client: MongoClient;
  beforeEach(async () => {
    bench = await Bench.open();
    const { hostname, port } = new URL(engineUrl('MONGODB_URL'));
    cable = await Cable.to(Number(port), hostname);
    const url = `mongodb://127.0.0.1:${cable.port}/?directConnection=true`;
    client = await new MongoClient(url, { serverSelectionTimeoutMS: 300 }).connect();
  });
  afterEach(async () => {
    await client.close();
    cable.close();
    await bench.close();
  });

  it('waits for it, in a bulk write too, and leaves no dead letter', async () => {
    const rows = client.db(bench.mongo.db.databaseName).collection<{ _id: string; name: string }>('view');
    const errors: unknown[] = [];
    cable.cut();
    await bench.tell(change(randomUUID(), 1, 'well'));
    await bench.consume([
      {
        of: [companyChanged],
        as: 'view',
        handle: async ({ events }) => {
          const writes = events.map(({ aggregateId: _id, data: { name } }) => ({
            updateOne: { filter: { _id }, update: { $set: { name } }, upsert: true },
          }));
          await rows.bulkWrite(writes, { ordered: false }).catch((error: unknown) => {
            errors.push(error);
            throw error;
          });
        },
      },
    ]);
    await until(() => errors.length >= 6);
    cable.mend();
    await until(async () => (await bench.view()).length === 1);
    expect(errors.filter((error) => !isMongoAway(error))).toEqual([]);
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });
});
