import { Refusal, type RequestOutcomesQuery } from '@marquee/contracts';
import { dayMs } from '../domain/quota.ts';

export interface Period {
  readonly from: Date;
  /** First instant no longer in it. */
  readonly until: Date;
}

const standardDays = 30;
const mostDays = 100;

/** Whole UTC days. @throws Refusal bad-period (400) where it ends before it begins, or has more than 100 days */
export function periodOf({ from, until }: RequestOutcomesQuery, now: Date): Period {
  const end = until === undefined ? Math.floor(now.getTime() / dayMs + 1) * dayMs : Date.parse(until);
  const start = from === undefined ? end - standardDays * dayMs : Date.parse(from);
  if (start >= end || end - start > mostDays * dayMs) {
    throw new Refusal('bad-period', 400, `"from" must be before "until", by ${mostDays} days at most.`);
  }
  return { from: new Date(start), until: new Date(end) };
}
