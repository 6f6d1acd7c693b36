export * from './backoff.ts';
export { Gate, type GateState } from './gate.ts';
export * from './gate-reasons.ts';
export type { JobError } from './job-error.ts';
export type { JobHandler, JobRun, RepeatableJobHandler } from './job-handler.ts';
export { queueAddress } from './job-queues.ts';
export * from './jobs.ts';
export {
  jobLedger,
  jobLedgerKept,
  maxAttempts,
  type FailedSelection,
  type JobRow,
  type QueueLedger,
} from './ledger.ts';
export * from './queue-monitor.ts';
export { redisThatFailsFast, redisThatListens } from './redis.ts';
export * from './ticker.ts';
