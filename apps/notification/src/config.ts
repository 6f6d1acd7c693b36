import { baseSettings } from '@marquee/service';
import { z } from 'zod';

const milliseconds = z.coerce.number().int().min(1);

export const notificationSettings = baseSettings.extend({
  /** For how long an unread entry takes in further matches, from its first; 0: each batch makes one of its own. */
  NOTIFICATION_GROWS_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(15 * 60_000),
  /** Mails a person gets at once in a day, digests aside, where nothing else was chosen. */
  MAILS_PER_DAY: z.coerce.number().int().min(0).max(100).default(20),
  STREAMS_PER_MEMBER: z.coerce.number().int().min(1).default(5),
  STREAMS_PER_INSTANCE: z.coerce.number().int().min(1).default(5_000),
  STREAM_HEARTBEAT_MS: milliseconds.default(15_000),
  /** How late a change is seen whose wake-up was lost. */
  STREAM_POLL_MS: milliseconds.default(5_000),
  /** After taking nothing for so long a client is dropped; it resumes where it was. */
  STREAM_STALL_MS: milliseconds.default(30_000),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;
