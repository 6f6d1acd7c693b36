import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which a wall clock shows a time of a day. An hour that the zone skips comes as much later as was
 * skipped; of one that it repeats the first is meant (RFC 5545, 3.3.5; Temporal's "compatible").
 */
export function instantOf(zone: string, day: string, minutes: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const { epochMilliseconds } = Temporal.PlainDate.from(day)
    .toPlainDateTime(time)
    .toZonedDateTime(zone, { disambiguation: 'compatible' });
  return new Date(epochMilliseconds);
}

/** What a wall clock shows: the day as `YYYY-MM-DD`, minutes since midnight, the weekday from 1, Monday. */
export function wallClock(zone: string, instant: Date): { day: string; minutes: number; weekday: number } {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return {
    day: shown.toPlainDate().toString(),
    minutes: shown.hour * 60 + shown.minute,
    weekday: shown.dayOfWeek,
  };
}

export const dayAfter = (day: string, days = 1): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Minutes since midnight of a time of day such as `22:30`. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
