import type { QuietHours } from '@marquee/contracts';
import { dayAfter, instantOf, minutesOf, wallClock } from '../../time/wall-clock.ts';

/** When the quiet hours end in which `now` lies; undefined where it lies in none. */
export function quietUntil(now: Date, zone: string, quiet: QuietHours | undefined): Date | undefined {
  if (!quiet) return undefined;
  const { day, minutes } = wallClock(zone, now);
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const overMidnight = from > until;
  const late = overMidnight ? minutes >= from : minutes >= from && minutes < until;
  const early = overMidnight && minutes < until;
  if (!late && !early) return undefined;
  const end = instantOf(zone, late && overMidnight ? dayAfter(day) : day, until);
  // Where the clock was put back over the end, it has been already.
  return end > now ? end : undefined;
}
