import { z } from 'zod';
import { ListingId, SuggestionId } from '../vocabulary/ids.ts';

/*
 * What a service tells the operator's service of its own database, under /internal/v1: never sent on by the gateway, and
 * for operators only all the same.
 */

const instant = z.iso.datetime();

export const OutboxReport = z
  .object({
    rows: z.int().describe('Rows that wait to be published'),
    oldestAt: instant.optional(),
    oldestSeconds: z.number(),
    topics: z.array(z.object({ topic: z.string(), rows: z.int(), oldestAt: instant })),
    lease: z
      .object({ holder: z.string(), until: instant })
      .optional()
      .describe('Who publishes; absent where no relay runs'),
  })
  .meta({ id: 'OutboxReport' });
export type OutboxReport = z.infer<typeof OutboxReport>;

export const QueueLedgerReport = z
  .object({
    queue: z.string(),
    pending: z.int(),
    oldestSeconds: z.number().describe('For how long the row that waits longest has been due'),
    failed: z.int(),
    doneLastMinute: z.int(),
    causes: z
      .array(z.object({ code: z.string(), message: z.string(), count: z.int() }))
      .describe('Of failed rows, the most frequent first; the message is that of the latest'),
  })
  .meta({ id: 'QueueLedgerReport' });
export type QueueLedgerReport = z.infer<typeof QueueLedgerReport>;

/** Absent parts: the service has none (no events, no jobs). */
export const ServiceReport = z
  .object({ outbox: OutboxReport.optional(), ledger: z.array(QueueLedgerReport).optional() })
  .meta({ id: 'ServiceReport' });
export type ServiceReport = z.infer<typeof ServiceReport>;

export const FailedJob = z
  .object({
    id: z.string(),
    queue: z.string(),
    attempts: z.int(),
    wantedAt: instant,
    cause: z.object({ code: z.string(), message: z.string() }),
    traceId: z.string().optional().describe('Of what wanted it: its story in the logs'),
  })
  .meta({ id: 'FailedJob' });
export type FailedJob = z.infer<typeof FailedJob>;

export const FailedJobQuery = z.strictObject({
  queue: z.string().max(200).optional(),
  code: z.string().max(200).optional().describe('Of the cause'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type FailedJobQuery = z.infer<typeof FailedJobQuery>;

/** Either rows by id, or all of a queue, or all of a cause in it. */
export const jobSelection = {
  ids: z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
  queue: z.string().max(200).optional(),
  code: z.string().max(200).optional().describe('Of the cause'),
};
export const rowsOneWay = [
  ({ ids, queue, code }: { ids?: unknown; queue?: unknown; code?: unknown }) =>
    ids === undefined ? queue !== undefined : queue === undefined && code === undefined,
  { message: 'either ids, or a queue (and a cause)' },
] as const;

export const RetryJobs = z
  .strictObject(jobSelection)
  .refine(...rowsOneWay)
  .meta({ id: 'RetryJobs' });
export type RetryJobs = z.infer<typeof RetryJobs>;

export const JobsRetried = z
  .object({
    retried: z.array(z.string()).describe('Ids of the rows that are pending again'),
    remaining: z.int().describe('Failed rows that the selection still has: ask again'),
  })
  .meta({ id: 'JobsRetried' });
export type JobsRetried = z.infer<typeof JobsRetried>;

/** done: it has happened. waiting: it will. failed: it will not without an operator. missing: nothing is known of it. */
export const stepStates = ['done', 'waiting', 'failed', 'missing'] as const;

/** What is said of a step, each with what stands in it. */
export const waySayings = [
  'no-listing',
  'on-the-market',
  'not-on-the-market',
  'in-outbox',
  'in-kafka',
  'not-processed',
  'read',
  'behind',
  'not-heard',
  'kafka-silent',
  'unknown-to-matching',
  'known-older',
  'known',
  'jobs-failed',
  'job-wanted',
  'no-job',
  'fits',
  'fits-nobody',
  'nobody-to-tell',
  'not-in-inboxes',
  'in-inboxes',
  'mails',
] as const;

export const WayStep = z
  .object({
    step: z
      .string()
      .describe('published, relayed, read, viewed, scored, suggested, announced, told, mailed ...'),
    service: z.string(),
    state: z.enum(stepStates),
    at: instant.optional().describe('When it happened; the last time, where it happened several times'),
    middleAt: instant
      .optional()
      .describe('Where it happened several times: when half of them had happened, of the latest 50'),
    since: instant.optional().describe('Since when it waits, or is failed'),
    sentence: z.string().describe('For a person'),
    code: z.enum(waySayings).describe('What the sentence says, to be said in another language'),
    params: z.record(z.string(), z.union([z.string(), z.number()])).describe('What stands in the sentence'),
    /** Names of what to look at: a dead letter, a job. */
    seeAlso: z.array(z.string()).optional(),
  })
  .meta({ id: 'WayStep' });
export type WayStep = z.infer<typeof WayStep>;

/** What is known of a listing before this service, so that it can tell what it should have. */
export const WayQuery = z.strictObject({
  revision: z.coerce.number().int().min(0).optional(),
  suggestions: z
    .string()
    .max(4_000)
    .transform((list) => list.split(','))
    .pipe(z.array(SuggestionId).max(100))
    .optional()
    .describe('Separated by commas'),
});
export type WayQuery = z.infer<typeof WayQuery>;

export const WayReport = z
  .object({
    listingId: ListingId,
    steps: z.array(WayStep),
    revision: z.int().optional().describe('Of the listing, where this service owns it'),
    suggestions: z
      .array(SuggestionId)
      .optional()
      .describe('A sample, newest first, where this service makes them'),
  })
  .meta({ id: 'WayReport' });
export type WayReport = z.infer<typeof WayReport>;

/** What the gateway tells of something that was asked for in another's name, before it is sent on and after the answer. */
export const ActOnBehalf = z
  .strictObject({
    actId: z.uuid().describe('The same before and after'),
    route: z.string().min(1).max(2_500).describe('Such as POST /api/v1/requests, without a query'),
    outcome: z.enum(['begun', 'done', 'failed']),
    status: z.int().min(100).max(599).optional().describe('Of the answer'),
  })
  .meta({ id: 'ActOnBehalf' });
export type ActOnBehalf = z.infer<typeof ActOnBehalf>;
