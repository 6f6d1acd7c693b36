import { setTimeout as sleep } from 'node:timers/promises';
import type { Collection } from 'mongodb';
import { Lease } from './lease.ts';
import {
  migrationPlan,
  migrationsCollection,
  MigrationTakenOver,
  type Migration,
  type MigrationRow,
} from './migration.ts';
import type { Mongo } from './mongo.ts';

export interface MigrateOptions {
  readonly mongo: Mongo;
  readonly migrations: readonly Migration[];
  /** Names this process. */
  readonly owner: string;
  readonly now: () => Date;
  /** Told of what begins and ends. */
  readonly tell: (fields: Readonly<Record<string, unknown>>, sentence: string) => void;
  /** Milliseconds after which a process that was killed is followed by another. */
  readonly leaseMs?: number;
}

const askAgainMs = 250;

/**
 * Runs what has not been run yet, in order, in one process at a time; the others wait until it is done.
 * @returns the ids of migrations that only a newer version knows
 * @throws MigrationRefused; MigrationTakenOver; whatever a migration throws, which is then run again at the next start
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const { mongo, migrations, owner, leaseMs = 15_000 } = options;
  const rows = mongo.collection<MigrationRow>(migrationsCollection.name);
  const lease = new Lease(mongo, { name: 'migrations', owner, ms: leaseMs });
  const plan = async () => migrationPlan(migrations, await rows.find().toArray());
  for (;;) {
    const before = await plan();
    if (before.toRun.length === 0) return before.newer;
    if (!(await lease.hold())) {
      await sleep(askAgainMs);
      continue;
    }
    const prolonging = setInterval(() => void lease.hold().catch(() => false), leaseMs / 3);
    try {
      // Asked again under the lease: another may have run them in between.
      for (const migration of (await plan()).toRun) await run(migration, rows, lease, options);
    } finally {
      clearInterval(prolonging);
      await lease.release().catch(() => undefined);
    }
  }
}

async function run(
  { id, what, ends, up }: Migration,
  rows: Collection<MigrationRow>,
  lease: Lease,
  { mongo, owner, now, tell }: MigrateOptions,
): Promise<void> {
  const { place: from } = await begin(rows, { _id: id, what, ...(ends && { ends }), owner });
  const startedAt = performance.now();
  tell(
    { migration: id, from },
    from === undefined ? `migration begins: ${what}` : `migration goes on: ${what}`,
  );
  const keep = async (change: Partial<MigrationRow>) => {
    // By the row, since a process that stood still may not know yet that its lease is over.
    const kept = lease.remainingMs > 0 && (await rows.updateOne({ _id: id, owner }, { $set: change }));
    if (!kept || kept.matchedCount === 0) throw new MigrationTakenOver(id);
  };
  await up({ mongo, from, reached: (place) => keep({ place }) });
  const durationMs = Math.round(performance.now() - startedAt);
  await keep({ at: now(), durationMs });
  await rows.updateOne({ _id: id }, { $unset: { owner: '', place: '' } });
  tell({ migration: id, durationMs }, 'migration done');
}

async function begin(
  rows: Collection<MigrationRow>,
  { _id, ...row }: MigrationRow,
): Promise<Pick<MigrationRow, 'place'>> {
  const begun = await rows.findOneAndUpdate(
    { _id },
    { $set: row },
    { upsert: true, returnDocument: 'after' },
  );
  return begun ?? {};
}
