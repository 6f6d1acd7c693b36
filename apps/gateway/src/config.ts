import { matchingWorkerPort, services } from '@marquee/contracts';
import { baseSettings } from '@marquee/service';
import { z } from 'zod';

const upstream = (port: number) => z.url({ protocol: /^https?$/ }).default(`http://127.0.0.1:${port}`);
const perMinute = (count: number) => z.coerce.number().int().min(1).default(count);

/** Limits are requests a minute, per member or, without a token, per address. */
export const gatewaySettings = baseSettings.extend({
  ACCOUNTS_URL: upstream(services.accounts.port),
  CATALOGUE_URL: upstream(services.catalogue.port),
  MATCHING_URL: upstream(services.matching.port),
  MEETINGS_URL: upstream(services.meetings.port),
  NOTIFICATION_URL: upstream(services.notification.port),
  /** Answers no requests, but must be ready all the same. */
  MATCHING_WORKER_URL: upstream(matchingWorkerPort),
  LIMIT_READS: perMinute(1_200),
  LIMIT_WRITES: perMinute(300),
  LIMIT_BULKS: perMinute(60),
  /** Operators and organisers may do so many times more. */
  LIMIT_STAFF_FACTOR: z.coerce.number().int().min(1).default(20),
});
export type GatewaySettings = z.infer<typeof gatewaySettings>;
