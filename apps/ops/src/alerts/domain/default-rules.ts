import type { AlertKind, AlertThreshold } from '@marquee/contracts';

const threshold = (raise: number, clear: number, forSeconds: number): AlertThreshold => ({
  raise,
  clear,
  forSeconds,
});

/** What holds until an operator says otherwise. Counts of what waits for an operator are told from the first on. */
export const defaultThresholds: Readonly<Record<AlertKind, AlertThreshold>> = {
  'engine-away': threshold(1, 0, 20),
  'service-not-ready': threshold(1, 0, 30),
  'consumer-stuck': threshold(120, 0, 0),
  'outbox-age': threshold(60, 10, 10),
  'dead-letters': threshold(1, 0, 0),
  'failed-jobs': threshold(1, 0, 0),
  'queue-age': threshold(120, 30, 30),
  'consumer-lag': threshold(10_000, 1_000, 60),
};
