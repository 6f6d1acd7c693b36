import { z } from 'zod';
import { MailStopReason } from './notification-dealings.ts';
import { notificationKinds, type NotificationKind } from './notification-entry.ts';

/** `at-once`: within minutes, matches as their brief's cadence says; `digest`: with the next one. */
export const mailModes = ['at-once', 'digest', 'off'] as const;
export const MailMode = z.enum(mailModes).meta({ id: 'MailMode' });
export type MailMode = z.infer<typeof MailMode>;

export const ChannelChoice = z
  .strictObject({
    inbox: z.boolean().describe('Listed and counted'),
    live: z.boolean().describe('Told on the live stream as it happens'),
    email: MailMode,
  })
  .meta({ id: 'ChannelChoice' });
export type ChannelChoice = z.infer<typeof ChannelChoice>;

const WallClock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "22:30"')
  .describe('Time of day in the person’s own zone');

export const QuietHours = z
  .strictObject({ from: WallClock, until: WallClock })
  .refine(({ from, until }) => from !== until, { error: '"from" and "until" must differ', path: ['until'] })
  .meta({
    id: 'QuietHours',
    description: 'May go over midnight; what is told at once by e-mail waits for their end',
  });
export type QuietHours = z.infer<typeof QuietHours>;

export const DigestChoice = z
  .strictObject({
    daily: z.boolean(),
    weekly: z.boolean(),
    hour: z.int().min(0).max(23).describe('Of the person’s own zone'),
    weekday: z.int().min(1).max(7).describe('Of the weekly one; 1 is Monday'),
  })
  .meta({ id: 'DigestChoice' });
export type DigestChoice = z.infer<typeof DigestChoice>;

const chosen = {
  channels: z
    .strictObject({
      matches: ChannelChoice,
      'matches-capped': ChannelChoice,
      'request-received': ChannelChoice,
      'request-answered': ChannelChoice,
      conversation: ChannelChoice,
      report: ChannelChoice,
      'mail-stopped': ChannelChoice,
      'company-standing': ChannelChoice.default({ inbox: true, live: true, email: 'at-once' }),
      'acted-for': ChannelChoice.default({ inbox: true, live: true, email: 'at-once' }),
    } satisfies Record<NotificationKind, z.ZodType>)
    .describe('By kind of notification'),
  digest: DigestChoice,
  quietHours: QuietHours.optional(),
  emailsPerDay: z
    .int()
    .min(0)
    .max(100)
    .describe('At once, digests aside; what is over it goes into the next digest'),
  email: z.boolean().describe('false: none at all. true starts it again after it was stopped'),
};

export const PreferencesChange = z.strictObject(chosen).meta({ id: 'PreferencesChange' });
export type PreferencesChange = z.infer<typeof PreferencesChange>;

export const Preferences = z
  .object({
    revision: z.int().min(0).describe('0: as they are for everybody'),
    ...chosen,
    stopped: z
      .object({ reason: MailStopReason, at: z.iso.datetime() })
      .optional()
      .describe('Why e-mail is off, where the person did not say so'),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

/** What a link at the foot of a mail, or its List-Unsubscribe header, ends. */
export const UnsubscribeScope = z.enum([...notificationKinds, 'digest']).meta({ id: 'UnsubscribeScope' });
export type UnsubscribeScope = z.infer<typeof UnsubscribeScope>;

export const Unsubscription = z
  .object({ scope: UnsubscribeScope, subscribed: z.boolean() })
  .meta({ id: 'Unsubscription' });
export type Unsubscription = z.infer<typeof Unsubscription>;

/** A mail that came back later, as a provider or the postmaster tells it. */
export const Bounce = z
  .strictObject({
    type: z.enum(['permanent', 'transient', 'complaint']),
    messageId: z.string().max(250).optional().describe('Message-ID of the mail'),
    recipient: z.email().max(254).optional(),
  })
  .refine(({ messageId, recipient }) => messageId ?? recipient, {
    error: 'say which mail or which recipient',
    path: ['messageId'],
  })
  .meta({ id: 'Bounce' });
export type Bounce = z.infer<typeof Bounce>;
