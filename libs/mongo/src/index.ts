export * from './again-when-taken.ts';
export * from './errors.ts';
export * from './keep-newest.ts';
export * from './lease.ts';
export * from './migrate.ts';
export * from './migration.ts';
export * from './mongo.ts';
export * from './tx.ts';
