import { Refusal } from '@marquee/contracts';

/** How many of something a person may have, and how many there are. */
export interface Room {
  readonly limit: number;
  readonly used: number;
  /** Where none is left: when the next is free, at the latest. */
  readonly freesAt?: Date;
}

export interface Allowance {
  /** That wait for an answer. */
  readonly open: Room;
  /** New ones within 24 hours. */
  readonly aDay: Room;
  /** Of these, those to briefs. */
  readonly briefsADay: Room;
}

export const dayMs = 24 * 60 * 60_000;

/** With one more the limit would be passed. */
const isFull = ({ limit, used }: Room) => used >= limit;

/** @throws Refusal open-requests-full (409), requests-a-day-used-up, brief-asks-a-day-used-up (429) */
export function assertRoom(
  { open, aDay, briefsADay }: Allowance,
  { toBrief, now }: { toBrief: boolean; now: Date },
): void {
  if (isFull(open)) {
    throw new Refusal(
      'open-requests-full',
      409,
      `${open.used} of your requests wait for an answer, and you may have ${open.limit}: withdraw one, or wait until ${text(open)}.`,
      numbersOf(open),
    );
  }
  if (isFull(aDay)) {
    throw new Refusal(
      'requests-a-day-used-up',
      429,
      `You may send ${aDay.limit} requests in 24 hours: the next one at ${text(aDay)}.`,
      { ...numbersOf(aDay), ...comeBack(aDay, now) },
    );
  }
  if (toBrief && isFull(briefsADay)) {
    throw new Refusal(
      'brief-asks-a-day-used-up',
      429,
      `You may ask ${briefsADay.limit} briefs in 24 hours: the next one at ${text(briefsADay)}.`,
      { ...numbersOf(briefsADay), ...comeBack(briefsADay, now) },
    );
  }
}

const text = ({ freesAt }: Room) => freesAt?.toISOString() ?? 'one is answered';

const numbersOf = ({ limit, used, freesAt }: Room) => ({
  limit,
  used,
  ...(freesAt && { freesAt: freesAt.toISOString() }),
});

const comeBack = ({ freesAt }: Room, now: Date) =>
  freesAt ? { retryAfterSeconds: Math.ceil((freesAt.getTime() - now.getTime()) / 1_000) } : {};
