export * from './eventually.ts';
export * from './market.ts';
export * from './told.ts';
export * from './tokens.ts';
