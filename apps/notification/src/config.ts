import { baseSettings, mailSettings } from '@marquee/service';
import { z } from 'zod';

const milliseconds = z.coerce.number().int().min(1);

/** As providers show it: base64 behind `whsec_`, of 24 to 64 bytes. */
const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, 'expected whsec_ and 24 to 64 bytes in base64')
  .transform((shown) => Buffer.from(shown.slice('whsec_'.length), 'base64'));

/** Signs the links by which mails are ended, where nobody from outside can come. */
const developmentSecret = 'development-only-secret-of-mail-links';

export const notificationSettings = baseSettings
  .extend({
    ...mailSettings,
    MAIL_SECRET: z.string().min(32, 'expected 32 characters at least').default(developmentSecret),
    /** Of the mail provider, signs what it tells of mails that came back; without it none of that is taken. */
    MAIL_BOUNCE_SECRET: webhookSecret.optional(),
    MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(5),
    /** How often is looked for what is due. */
    MAIL_TICK_MS: milliseconds.default(1_000),
    /** For how long a mail waits for more of its kind. */
    MAIL_WAIT_MS: milliseconds.default(15_000),
    MAIL_MATCHES_WAIT_MS: milliseconds.default(120_000),
    /** Before the second try; it doubles from then on. */
    MAIL_RETRY_MS: milliseconds.default(60_000),
    MAIL_GIVE_UP_MS: milliseconds.default(3 * 24 * 3_600_000),
    /** For how long an unread entry takes in further matches, from its first; 0: each batch makes one of its own. */
    NOTIFICATION_GROWS_MS: z.coerce
      .number()
      .int()
      .min(0)
      .default(15 * 60_000),
    /** Mails a person gets at once in a day, digests aside, where nothing else was chosen. */
    MAILS_PER_DAY: z.coerce.number().int().min(0).max(100).default(20),
    /** Quiet hours where nothing else was chosen, as `22:00-07:00`; `none` for none. */
    MAIL_QUIET_HOURS: z
      .string()
      .regex(
        /^(?:none|(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d)$/,
        'expected 22:00-07:00, or none',
      )
      .default('22:00-07:00'),
    STREAMS_PER_MEMBER: z.coerce.number().int().min(1).default(5),
    STREAMS_PER_INSTANCE: z.coerce.number().int().min(1).default(5_000),
    STREAM_HEARTBEAT_MS: milliseconds.default(15_000),
    /** How late a change is seen whose wake-up was lost. */
    STREAM_POLL_MS: milliseconds.default(5_000),
    /** After taking nothing for so long a client is dropped; it resumes where it was. */
    STREAM_STALL_MS: milliseconds.default(30_000),
  })
  .refine(({ NODE_ENV, MAIL_SECRET }) => NODE_ENV !== 'production' || MAIL_SECRET !== developmentSecret, {
    error: 'production needs one of its own',
    path: ['MAIL_SECRET'],
  });
export type NotificationSettings = z.infer<typeof notificationSettings>;
