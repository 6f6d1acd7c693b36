import type { CollectionDefinition, Mongo } from './mongo.ts';

/**
 * A change of what is stored, made once, before this version of the service serves. The version before it serves on
 * meanwhile and afterwards, so a migration adds; what it makes needless goes in a later one, which then `ends` it.
 */
export interface Migration {
  /** Such as `2026-12-01-listing-territories`; never used for another. They run in the order of the service's list. */
  readonly id: string;
  /** What holds afterwards. Stored with the id, so that an id that is used twice is noticed. */
  readonly what: string;
  /** The id of an earlier migration: code that does not know that one reads what this one takes away. */
  readonly ends?: string;
  /**
   * Runs under a lease. A run that was cut off is followed by another, here or elsewhere, and for a moment the two may
   * overlap: so each step must bear being done twice.
   */
  readonly up: (run: MigrationRun) => Promise<void>;
}

export interface MigrationRun {
  readonly mongo: Mongo;
  /** What `reached` was told last, where an earlier run was cut off. */
  readonly from: string | undefined;
  /** Keeps how far it has come: call it after every batch. @throws MigrationTakenOver */
  readonly reached: (place: string) => Promise<void>;
}

export interface MigrationRow {
  readonly _id: string;
  readonly what: string;
  readonly ends?: string;
  /** When it was done; absent while it runs. */
  readonly at?: Date;
  /** Of the run that ended it. */
  readonly durationMs?: number;
  /** Whoever runs it, or did when it was cut off. */
  readonly owner?: string;
  readonly place?: string;
}

export const migrationsCollection: CollectionDefinition = { name: 'migrations' };

/** The database has been migrated in a way that this code cannot work with; the message says which. */
export class MigrationRefused extends Error {
  readonly code = 'migration-refused';

  constructor(sentence: string) {
    super(sentence);
    this.name = 'MigrationRefused';
  }
}

/** Another process runs it by now: whatever this one still does must have no effect. */
export class MigrationTakenOver extends Error {
  constructor(id: string) {
    super(
      `The migration ${id} was taken over by another process, as this one did not prolong its lease in time.`,
    );
    this.name = 'MigrationTakenOver';
  }
}

export interface MigrationPlan {
  readonly toRun: readonly Migration[];
  /** Ids of those that a newer version has run: this code works with what they left. */
  readonly newer: readonly string[];
}

/** @throws MigrationRefused */
export function migrationPlan(
  known: readonly Migration[],
  stored: readonly Pick<MigrationRow, '_id' | 'what' | 'ends' | 'at'>[],
): MigrationPlan {
  const byId = new Map(known.map((migration) => [migration.id, migration]));
  if (byId.size < known.length) throw new MigrationRefused('Two migrations have the same id.');
  const newer = stored.filter(({ _id }) => !byId.has(_id));
  for (const { _id, ends } of newer) {
    if (ends === undefined || byId.has(ends)) continue;
    throw new MigrationRefused(
      `This version is too old for its database: ${_id} has taken away what it reads. It takes a version that knows ${ends}.`,
    );
  }
  for (const { _id, what } of stored) {
    const migration = byId.get(_id);
    if (!migration || migration.what === what) continue;
    throw new MigrationRefused(
      `The migration ${_id} is not the one that was run under this id ("${what}"): give it an id of its own.`,
    );
  }
  const done = new Set(stored.filter(({ at }) => at !== undefined).map(({ _id }) => _id));
  return { toRun: known.filter(({ id }) => !done.has(id)), newer: newer.map(({ _id }) => _id) };
}
