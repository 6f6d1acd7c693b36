import { baseSettings, upstreamSettings } from '@marquee/service';
import { z } from 'zod';

const hosts = z.string().transform(
  (list) =>
    new Set(
      list
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    ),
);

export const opsSettings = baseSettings.extend({
  ...upstreamSettings,
  /** How often the market is looked at. */
  OPS_WATCH_MS: z.coerce.number().int().min(100).default(10_000),
  /** Hosts, as `host` or `host:port`, separated by commas: webhooks may lead there though they are inside, and by http. */
  OPS_WEBHOOK_HOSTS: hosts.default(new Set()),
  /** Signs webhooks; without it none can be set. */
  OPS_WEBHOOK_SECRET: z.string().min(24, 'expected 24 characters at least').optional(),
  /** Of the mail server, for alerts; by default that of the catcher of `npm start`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'expected smtp://...')
    .default('smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().min(3).default('Marquee <no-reply@marquee.localhost>'),
});
export type OpsSettings = z.infer<typeof opsSettings>;
