import { z } from 'zod';

const instant = z.iso.datetime();

export const deadLetterStates = ['open', 'replayed', 'discarded'] as const;
export const DeadLetterState = z.enum(deadLetterStates).meta({ id: 'DeadLetterState' });
export type DeadLetterState = z.infer<typeof DeadLetterState>;

export const DeadLetter = z
  .object({
    id: z.string().describe('group~topic~partition~offset of the dead-letter topic'),
    group: z.string().describe('Who could not process it'),
    topic: z.string().describe('Whose event it is'),
    origin: z.object({ topic: z.string(), partition: z.int(), offset: z.string() }),
    cause: z.object({ code: z.string(), message: z.string() }),
    eventId: z.string().optional(),
    eventType: z.string().optional(),
    aggregateId: z.string().optional(),
    failedAt: instant,
    state: DeadLetterState,
    replays: z.array(z.object({ at: instant, by: z.uuid() })),
    goneAt: instant.optional().describe('When a replay did not find it in Kafka: it is to be discarded'),
    discarded: z.object({ at: instant, by: z.uuid(), reason: z.string() }).optional(),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof DeadLetter>;

export const WholeDeadLetter = DeadLetter.extend({
  headers: z.record(z.string(), z.string()),
  personal: z.boolean().describe('It names a person: it is a pointer to the event, without its data'),
  data: z.string().optional().describe('The event as it was sent, as text'),
}).meta({ id: 'WholeDeadLetter' });
export type WholeDeadLetter = z.infer<typeof WholeDeadLetter>;

const filters = {
  group: z.string().max(200).optional(),
  topic: z.string().max(200).optional(),
  code: z.string().max(200).optional().describe('Of the cause'),
};

export const DeadLetterQuery = z.strictObject({
  ...filters,
  state: DeadLetterState.default('open'),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DeadLetterQuery = z.infer<typeof DeadLetterQuery>;

/** Open dead letters that are alike. */
export const DeadLetterCause = z
  .object({
    group: z.string(),
    topic: z.string(),
    code: z.string(),
    message: z.string().describe('Of the latest'),
    count: z.int(),
    oldestAt: instant,
    latestAt: instant,
  })
  .meta({ id: 'DeadLetterCause' });
export type DeadLetterCause = z.infer<typeof DeadLetterCause>;
export const DeadLetterCauses = z.object({ items: z.array(DeadLetterCause) });

/** Some by id, whatever their state; or all open ones of a group, and of a topic, a cause within it. */
const selection = { ids: z.array(z.string().min(1).max(200)).min(1).max(500).optional(), ...filters };
const eitherWay = ({
  ids,
  group,
  topic,
  code,
}: {
  ids?: unknown;
  group?: unknown;
  topic?: unknown;
  code?: unknown;
}) =>
  ids === undefined ? group !== undefined : [group, topic, code].every((filter) => filter === undefined);
const oneWay = { message: 'either ids, or a group (and a topic, a cause)' };

export const DeadLetterSelection = z
  .strictObject(selection)
  .refine(eitherWay, oneWay)
  .meta({ id: 'DeadLetterSelection' });
export type DeadLetterSelection = z.infer<typeof DeadLetterSelection>;

export const ReplayPreview = z
  .object({
    count: z.int(),
    groups: z.array(
      z.object({
        group: z.string().describe('Whose handlers will run, and nobody else’s'),
        topic: z.string(),
        eventType: z.string().optional(),
        count: z.int(),
        oldestAt: instant,
        latestAt: instant,
        replayedBefore: z.int(),
        waiting: z.int().describe('Earlier replays that the group has not read yet'),
      }),
    ),
  })
  .meta({ id: 'ReplayPreview' });
export type ReplayPreview = z.infer<typeof ReplayPreview>;

export const ReplayDeadLetters = z
  .strictObject({
    ...selection,
    expected: z
      .int()
      .min(1)
      .optional()
      .describe('As previewed: where there are others by now, nothing is done'),
  })
  .refine(eitherWay, oneWay)
  .meta({ id: 'ReplayDeadLetters' });
export type ReplayDeadLetters = z.infer<typeof ReplayDeadLetters>;

export const DeadLettersReplayed = z
  .object({
    replayed: z.int(),
    gone: z
      .int()
      .describe(
        'No longer in Kafka, such as of people and compacted away since: they stay open, to be discarded',
      ),
    remaining: z.int().describe('Open ones that the selection still has: ask again'),
  })
  .meta({ id: 'DeadLettersReplayed' });
export type DeadLettersReplayed = z.infer<typeof DeadLettersReplayed>;

export const DiscardDeadLetters = z
  .strictObject({
    ...selection,
    reason: z.string().trim().min(5).max(500),
    expected: z.int().min(1).optional(),
  })
  .refine(eitherWay, oneWay)
  .meta({ id: 'DiscardDeadLetters' });
export type DiscardDeadLetters = z.infer<typeof DiscardDeadLetters>;

export const DeadLettersDiscarded = z
  .object({ discarded: z.int(), remaining: z.int() })
  .meta({ id: 'DeadLettersDiscarded' });
export type DeadLettersDiscarded = z.infer<typeof DeadLettersDiscarded>;
