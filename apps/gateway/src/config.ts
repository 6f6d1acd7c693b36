import { baseSettings, mailSettings, upstreamSettings } from '@marquee/service';
import { z } from 'zod';

const perMinute = (count: number) => z.coerce.number().int().min(1).default(count);

/** Limits are requests a minute, per member or, without a token, per address. */
export const gatewaySettings = baseSettings.extend({
  ...upstreamSettings,
  /** Where people reach the market: whose pages may act by a cookie, and how that is called. */
  PUBLIC_URL: mailSettings.PUBLIC_URL,
  LIMIT_READS: perMinute(1_200),
  LIMIT_WRITES: perMinute(300),
  LIMIT_BULKS: perMinute(60),
  /** Operators and organisers may do so many times more. */
  LIMIT_STAFF_FACTOR: z.coerce.number().int().min(1).default(20),
  /** So many pages are drawn at a time, 0 for none: whoever comes beyond has the plain one, which asks the same of services. */
  DRAW_AT_ONCE: z.coerce.number().int().min(0).default(4),
  /** Milliseconds for all that a page is drawn from; after them the plain one is sooner there. */
  DRAW_WITHIN_MS: z.coerce.number().int().min(1).default(300),
});
export type GatewaySettings = z.infer<typeof gatewaySettings>;
