import type { Delivery } from '@marquee/service';
import { mostCopies, type Mail } from './mail.ts';

export interface RetryRules {
  /** Before the second try; it doubles from then on, up to an hour. */
  readonly firstMs: number;
  /** After this long a mail is no news any more. */
  readonly giveUpMs: number;
}

type Ending = Pick<Mail, 'state' | 'copies' | 'failures'> &
  Partial<Pick<Mail, 'dueAt' | 'endedAt' | 'reason'>>;

const hourMs = 3_600_000;

/** What becomes of a mail that was tried once more; `copies` counts that try. */
export function after(mail: Mail, outcome: Delivery, now: Date, rules: RetryRules): Ending {
  const { copies, failures } = mail;
  switch (outcome.result) {
    case 'sent':
      return { state: 'sent', copies, failures, endedAt: now };
    case 'no-such-recipient':
    case 'refused':
      return { state: 'refused', copies: copies - 1, failures, endedAt: now, reason: outcome.reason };
    case 'later': {
      const tried = { copies: copies - 1, failures: failures + 1, reason: outcome.reason };
      if (now.getTime() - mail.plannedAt.getTime() > rules.giveUpMs) {
        return { state: 'refused', ...tried, endedAt: now };
      }
      return { state: 'waiting', ...tried, dueAt: nextTry(failures, now, rules) };
    }
    case 'unknown':
      return copies < mostCopies
        ? { state: 'waiting', copies, failures, reason: outcome.reason, dueAt: nextTry(failures, now, rules) }
        : { state: 'unknown', copies, failures, reason: outcome.reason, endedAt: now };
    default:
      return outcome satisfies never;
  }
}

const nextTry = (failures: number, now: Date, { firstMs }: RetryRules) =>
  new Date(now.getTime() + Math.min(hourMs, firstMs * 2 ** Math.min(failures, 20)));
