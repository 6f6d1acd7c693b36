export * from './errors.ts';
export * from './mongo.ts';
export * from './tx.ts';
