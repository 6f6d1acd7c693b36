/**
 * Migrates as a service that starts: a counter in each of 100 rows goes up, ten rows at a time. Arguments: database,
 * the row at which it kills itself (none: -1), whether it keeps how far it has come first (`kept`).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { Mongo } from './mongo.ts';

const [, , database = '', dieAt = '-1', when = 'kept'] = process.argv;
const rowsABatch = 10;
const lastRow = 100;

const countUp: Migration = {
  id: '2026-01-01-count-up',
  what: 'every row has been counted',
  async up({ mongo, from, reached }) {
    await mongo.collection('runs').insertOne({ from: from ?? 'the start' });
    for (let row = Number(from ?? 0); row < lastRow; row += rowsABatch) {
      await mongo
        .collection('rows')
        .updateMany({ no: { $gte: row, $lt: row + rowsABatch } }, { $inc: { count: 1 } });
      const dying = row + rowsABatch === Number(dieAt);
      if (dying && when === 'unkept') process.kill(process.pid, 'SIGKILL');
      await reached(String(row + rowsABatch));
      if (dying) process.kill(process.pid, 'SIGKILL');
      await sleep(20);
    }
  },
};

const mongo = await Mongo.connect({ url: process.env['MONGODB_URL'] ?? '', database });
await migrate({
  mongo,
  migrations: [countUp],
  owner: String(process.pid),
  now: () => new Date(),
  tell: () => undefined,
  leaseMs: 1_500,
});
await mongo.close();
