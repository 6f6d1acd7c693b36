export * from './errors.ts';
export * from './lease.ts';
export * from './mongo.ts';
export * from './tx.ts';
