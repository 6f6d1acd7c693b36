import type { DigestChoice } from '@marquee/contracts';
import { quietUntil } from '../../preferences/domain/quiet-hours.ts';
import type { MemberPreferences } from '../../preferences/domain/preferences.ts';
import { dayAfter, instantOf, wallClock } from '../../time/wall-clock.ts';

/** The digest of a person's own day: when that day's clock shows the hour. */
export interface DigestDay {
  readonly day: string;
  readonly at: Date;
}

/** A week on from today, should today's be over. */
const mostAhead = 8;

export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * The first digest after an instant. Each day has its own, also where the clock skips its hour (it comes as much later)
 * or shows it twice (it comes with the first). Undefined where none is wanted.
 */
export function nextDigest(
  after: Date,
  zone: string,
  { daily, weekly, hour, weekday }: DigestChoice,
): DigestDay | undefined {
  if (!daily && !weekly) return undefined;
  const { day: today } = wallClock(zone, after);
  for (let ahead = 0; ahead <= mostAhead; ahead++) {
    const day = dayAfter(today, ahead);
    if (!daily && weekdayOf(day) !== weekday) continue;
    const at = instantOf(zone, day, hour * 60);
    if (at > after) return { day, at };
  }
  return undefined;
}

/** By less than this no digest is late: its hour was chosen, also where it lies in quiet hours. */
const lateMs = 30 * 60_000;

/**
 * When a digest that is late may come, which would disturb now: as the quiet hours end, or with the next one, should
 * that be sooner. Undefined where it may come now.
 */
export function postponed(
  { day, at }: DigestDay,
  now: Date,
  zone: string,
  { quietHours, digest }: Pick<MemberPreferences, 'quietHours' | 'digest'>,
): DigestDay | undefined {
  if (now.getTime() - at.getTime() < lateMs) return undefined;
  const quietEnd = quietUntil(now, zone, quietHours);
  if (!quietEnd) return undefined;
  const next = nextDigest(now, zone, digest);
  return next && next.at <= quietEnd ? next : { day, at: quietEnd };
}
