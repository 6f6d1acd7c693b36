import { z } from 'zod';
import { ChainLink } from './ops.ts';

const instant = z.iso.datetime();

/** What is measured, the most urgent first: what stops everything, what stops a part, what waits for somebody, what is slow. */
export const alertKinds = [
  'engine-away',
  'service-not-ready',
  'consumer-stuck',
  'outbox-age',
  'dead-letters',
  'failed-jobs',
  'queue-age',
  'consumer-lag',
] as const;
export const AlertKind = z
  .enum(alertKinds)
  .describe(
    'engine-away, service-not-ready: 1 or 0; consumer-stuck: seconds without progress; outbox-age, queue-age: seconds; the others: how many',
  )
  .meta({ id: 'AlertKind' });
export type AlertKind = z.infer<typeof AlertKind>;

export const AlertThreshold = z
  .strictObject({
    raise: z.number().min(0).describe('Raised at this value and above ...'),
    clear: z.number().min(0).describe('... cleared at this value and below, which is under the other'),
    forSeconds: z.int().min(0).max(86_400).describe('For so long, before either is done'),
  })
  .refine(({ raise, clear }) => clear < raise, { message: 'clear must be below raise', path: ['clear'] })
  .meta({ id: 'AlertThreshold' });
export type AlertThreshold = z.infer<typeof AlertThreshold>;

/** One for each kind. */
const thresholds = z.record(AlertKind, AlertThreshold);

/** Whole: what is left out is no more. */
export const SetAlertRules = z
  .strictObject({
    thresholds,
    webhooks: z.array(z.url().max(1_000)).max(10),
    emails: z.array(z.email().max(200)).max(10),
  })
  .meta({ id: 'SetAlertRules' });
export type SetAlertRules = z.infer<typeof SetAlertRules>;

export const AlertRules = z
  .object({
    revision: z.int(),
    thresholds,
    webhooks: z.array(z.string()),
    emails: z.array(z.string()),
    changedAt: instant.optional(),
    changedBy: z.uuid().optional(),
  })
  .meta({ id: 'AlertRules' });
export type AlertRules = z.infer<typeof AlertRules>;

export const Alert = z
  .object({
    id: z.uuid(),
    kind: AlertKind,
    subject: z.string().describe('A service, a queue, a group and its topic'),
    state: z.enum(['raised', 'cleared']),
    value: z.number().describe('The last that was measured'),
    peak: z.number(),
    threshold: z.number(),
    raisedAt: instant,
    clearedAt: instant.optional(),
    sentence: z.string(),
    whatToDo: z.string(),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof Alert>;

export const AlertQuery = z.strictObject({
  state: z.enum(['raised', 'cleared']).optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AlertQuery = z.infer<typeof AlertQuery>;

/** What a webhook is sent, signed as in the Standard Webhooks specification. */
export const AlertMessage = z.object({
  type: z.enum(['alert.raised', 'alert.cleared']),
  timestamp: instant,
  data: Alert,
});
export type AlertMessage = z.infer<typeof AlertMessage>;

export const Measurement = z
  .object({ kind: AlertKind, subject: z.string(), value: z.number() })
  .meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof Measurement>;

/** What could not be looked at, and who did not answer. */
export const Unseen = z
  .object({
    part: z
      .enum(['events', 'jobs', 'figures'])
      .describe('events: lag and dead letters; jobs: what waits in Redis; figures: those of a service'),
    subject: z.string().describe('kafka, redis, or the service'),
  })
  .meta({ id: 'Unseen' });
export type Unseen = z.infer<typeof Unseen>;

export const Overview = z
  .object({
    at: instant,
    sentence: z.string().describe('Such as "2 things need you"'),
    needsYou: z
      .array(
        z.object({
          kind: AlertKind,
          subject: z.string(),
          value: z.number(),
          sentence: z.string(),
          whatToDo: z.string(),
          since: instant.optional().describe('Since when the alert is raised'),
          alertId: z.uuid().optional(),
        }),
      )
      .describe('The most urgent first'),
    chain: z.array(ChainLink).describe('From published to asked, in this order'),
    measurements: z.array(Measurement),
    unknown: z.array(z.string()).describe('What could not be measured, and why'),
    unseen: z.array(Unseen).describe('The same, to be said in another language'),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;
