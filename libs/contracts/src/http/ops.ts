import { z } from 'zod';
import {
  FailedJob,
  FailedJobQuery,
  jobSelection,
  OutboxReport,
  QueueLedgerReport,
  rowsOneWay,
  WayStep,
} from './internal.ts';
import { ListingId } from '../vocabulary/ids.ts';

const instant = z.iso.datetime();

/** A service, and whether it answered: one that does not is shown as such. */
const asked = {
  service: z.string(),
  answered: z.boolean(),
  trouble: z.string().optional().describe('Why there is no answer'),
};

export const Silent = z
  .object({ service: z.string(), trouble: z.string().describe('Why there is no answer') })
  .meta({ id: 'Silent' });
export type Silent = z.infer<typeof Silent>;

export const QueueView = z
  .object({
    queue: z.string(),
    service: z.string(),
    redis: z
      .object({
        waiting: z.int(),
        delayed: z.int(),
        active: z.int(),
        paused: z.boolean(),
        oldestSeconds: z.number(),
      })
      .optional()
      .describe('Absent while Redis is away'),
    ledger: QueueLedgerReport.omit({ queue: true })
      .optional()
      .describe('Absent while the service does not answer'),
    trouble: z.string().optional(),
  })
  .meta({ id: 'QueueView' });
export type QueueView = z.infer<typeof QueueView>;
export const QueueViews = z.object({ items: z.array(QueueView) });

export const ConsumerView = z
  .object({
    group: z.string(),
    topic: z.string(),
    kind: z.enum(['facts', 'retry']).describe('retry: what operators replayed'),
    lag: z.int(),
    laggingSince: instant.optional(),
    partitions: z.array(
      z.object({
        partition: z.int(),
        committed: z.int().optional(),
        end: z.int(),
        lag: z.int(),
        laggingSince: instant.optional(),
      }),
    ),
  })
  .meta({ id: 'ConsumerView' });
export type ConsumerView = z.infer<typeof ConsumerView>;
export const ConsumerViews = z.object({ items: z.array(ConsumerView) });

export const OutboxView = z.object({ ...asked, outbox: OutboxReport.optional() }).meta({ id: 'OutboxView' });
export type OutboxView = z.infer<typeof OutboxView>;
export const OutboxViews = z.object({ items: z.array(OutboxView) });

/** A service's failed jobs by queue and cause. */
export const FailedJobCauses = z
  .object({ ...asked, queues: z.array(QueueLedgerReport).describe('Those with failed rows') })
  .meta({ id: 'FailedJobCauses' });
export type FailedJobCauses = z.infer<typeof FailedJobCauses>;
export const FailedJobCausesList = z.object({ items: z.array(FailedJobCauses) });

export const OpsFailedJob = FailedJob.extend({ service: z.string() }).meta({ id: 'OpsFailedJob' });
export type OpsFailedJob = z.infer<typeof OpsFailedJob>;

export const OpsFailedJobPage = z.object({
  items: z.array(OpsFailedJob),
  next: z.string().optional(),
  silent: z.array(Silent).describe('Services that did not answer: their rows are missing'),
});
export type OpsFailedJobPage = z.infer<typeof OpsFailedJobPage>;

export const OpsFailedJobQuery = FailedJobQuery.extend({ service: z.string().max(100).optional() });
export type OpsFailedJobQuery = z.infer<typeof OpsFailedJobQuery>;

export const OpsRetryJobs = z
  .strictObject({ ...jobSelection, service: z.string().max(100).describe('Whose ledger') })
  .refine(...rowsOneWay)
  .meta({ id: 'OpsRetryJobs' });
export type OpsRetryJobs = z.infer<typeof OpsRetryJobs>;

/** From an exhibitor's publication to a buyer's ask, as the operator's screen shows it. */
export const chainSteps = ['published', 'scored', 'queued', 'written', 'notified', 'asked'] as const;

const chainPoint = z.object({
  at: instant,
  perMinute: z.number(),
  oldestSeconds: z.number().describe('The largest that was seen in this minute'),
});

/** A step of the chain: what waits there, and how much gets through. */
export const ChainLink = z
  .object({
    step: z
      .enum(chainSteps)
      .describe(
        'published: by the catalogue, into Kafka; scored: read by matching; queued: jobs that write matches; written: told by matching, into Kafka; notified: read by notification; asked: told by meetings, and read by all',
      ),
    waiting: z
      .int()
      .optional()
      .describe('How many wait at this step; absent where nobody could look, as is the age'),
    oldestSeconds: z
      .number()
      .optional()
      .describe('For how long what waits longest has waited; 0 where nothing waits'),
    perMinute: z
      .number()
      .optional()
      .describe(
        'Changes of listings, jobs, changes of matches, of requests that got through in the last minute',
      ),
    series: z
      .array(chainPoint)
      .max(60)
      .describe('The last hour, a point a minute, the oldest first; no point where nobody looked'),
  })
  .meta({ id: 'ChainLink' });
export type ChainLink = z.infer<typeof ChainLink>;

/** The way of one listing from its publication to inboxes. */
export const Whereabouts = z
  .object({
    listingId: ListingId,
    stuckAt: z.string().optional().describe('The first step that has not happened; absent where all have'),
    sentence: z.string(),
    steps: z.array(WayStep),
    silent: z
      .array(Silent)
      .describe(
        'Services that did not answer, and Kafka where it did not: their steps are missing or unknown',
      ),
  })
  .meta({ id: 'Whereabouts' });
export type Whereabouts = z.infer<typeof Whereabouts>;

export const auditOutcomes = ['begun', 'done', 'failed'] as const;

/** A line of the trail: each act has one where it begins and one where it ends. */
export const AuditEntry = z
  .object({
    id: z.string(),
    actId: z.string().describe('The same in both lines of an act'),
    at: instant,
    memberId: z.uuid().describe('Who acted'),
    forMemberId: z.uuid().optional().describe('In whose name, where not in the own'),
    what: z.string().describe('Such as dead-letters.replay'),
    on: z.record(z.string(), z.unknown()),
    outcome: z.enum(auditOutcomes),
    detail: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = z.strictObject({
  memberId: z.uuid().optional(),
  forMemberId: z.uuid().optional(),
  what: z.string().max(100).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Where the board of the queues is, and the one cookie beside the session's that the market sets: it opens the board. */
export const boardPath = '/api/v1/ops/board';
export const boardCookie = 'marquee-board';

/** A dead letter that an operator made to practise on, and how far that has come. */
export const Practice = z
  .object({
    id: z.uuid(),
    begunAt: instant,
    letterId: z.string().optional().describe('Of the dead letter, while it is open'),
    mendedAt: instant.optional().describe('From then on a replay is read'),
    doneAt: instant.optional().describe('When a replay was read'),
  })
  .meta({ id: 'Practice' });
export type Practice = z.infer<typeof Practice>;
export const PracticeState = z.object({ practice: Practice.optional() }).meta({ id: 'PracticeState' });
export type PracticeState = z.infer<typeof PracticeState>;

export const BoardTicket = z
  .object({ url: z.string().describe('To be opened in a browser, once'), until: instant })
  .meta({ id: 'BoardTicket' });
export type BoardTicket = z.infer<typeof BoardTicket>;
