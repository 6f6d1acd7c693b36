export * from './cable.ts';
export * from './eventually.ts';
export * from './fault-figures.ts';
export * from './market.ts';
export * from './told.ts';
export * from './tokens.ts';
