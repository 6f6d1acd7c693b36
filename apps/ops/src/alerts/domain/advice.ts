import { alertKinds, type AlertKind, type Measurement } from '@marquee/contracts';

/** Kinds in the order in which they are to be seen to. */
export const urgency: readonly AlertKind[] = alertKinds;

const seconds = (value: number) =>
  value < 120 ? `${Math.round(value)} s` : `${Math.round(value / 60)} minutes`;
const many = (value: number, one: string, several: string) => `${value} ${value === 1 ? one : several}`;

interface Advice {
  readonly sentence: string;
  readonly whatToDo: string;
}

/** What it means, and what an operator does about it; the pages of docs/operations.md say more. */
export function adviceOn({ kind, subject, value }: Measurement): Advice {
  switch (kind) {
    case 'engine-away':
      return {
        sentence: value > 0 ? `${subject} does not answer.` : `${subject} answers.`,
        whatToDo: `See to ${subject} first: all else follows from it, and mends itself once it is back.`,
      };
    case 'service-not-ready':
      return {
        sentence: value > 0 ? `${subject} is not ready.` : `${subject} is ready.`,
        whatToDo: `Read /health/ready of ${subject}: it names the check that fails, and why.`,
      };
    case 'consumer-stuck':
      return {
        sentence: `${subject} has read nothing for ${seconds(value)} though there is something to read.`,
        whatToDo:
          'Is the service running, and ready? Its readiness names a partition that stands still, and what it waits for. Nothing is lost meanwhile.',
      };
    case 'outbox-age':
      return {
        sentence: `${subject} has had something to tell for ${seconds(value)}.`,
        whatToDo:
          'GET /api/v1/ops/outboxes: without a lease no relay runs, so start the service; with one, Kafka refuses a topic: see the log for "the outbox waits".',
      };
    case 'dead-letters':
      return {
        sentence: `${many(value, 'event', 'events')} could not be processed: ${subject}.`,
        whatToDo:
          'GET /api/v1/ops/dead-letters/causes, mend the cause, preview, then replay all of it; or discard with a reason.',
      };
    case 'failed-jobs':
      return {
        sentence: `${many(value, 'job has', 'jobs have')} had all attempts in vain: ${subject}.`,
        whatToDo: 'GET /api/v1/ops/failed-jobs/causes, mend the cause, then retry all of it.',
      };
    case 'queue-age':
      return {
        sentence: `A job of ${subject} has been due for ${seconds(value)}.`,
        whatToDo:
          'GET /api/v1/ops/queues: nothing active means that no worker runs; much active and much waiting, that more workers are needed.',
      };
    case 'consumer-lag':
      return {
        sentence: `${subject} is ${many(value, 'event', 'events')} behind.`,
        whatToDo:
          'GET /api/v1/ops/consumers twice: if it shrinks, wait; if it grows, start more instances (as many as partitions help).',
      };
    default:
      return kind satisfies never;
  }
}
