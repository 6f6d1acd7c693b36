import type { DigestChoice } from '@marquee/contracts';
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
