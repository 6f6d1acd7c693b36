export * from './logger.ts';
export * from './metrics.ts';
export * from './trace.ts';
export { flushTraces, nameRequestSpan, type SpanOptions } from './span.ts';
