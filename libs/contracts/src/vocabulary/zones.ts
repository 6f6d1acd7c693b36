import { z } from 'zod';

/** A name with a daylight-saving history, not an offset: `UTC`, `Asia/Hong_Kong`, `America/Argentina/Salta`. */
const form = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
const known = new Map<string, boolean>();

/** Whether this runtime's time zone data know it; aliases count. */
function isKnown(zone: string): boolean {
  if (!form.test(zone)) return false;
  const before = known.get(zone);
  if (before !== undefined) return before;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    return false; // not remembered: there is no end of names that are none
  }
  known.set(zone, true);
  return true;
}

export const Zone = z
  .string()
  .max(64)
  .refine(isKnown, 'not an IANA time zone such as "Asia/Hong_Kong"')
  .meta({ id: 'Zone', description: 'IANA time zone' });
export type Zone = z.infer<typeof Zone>;
