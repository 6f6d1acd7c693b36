import type { WayStep } from '@marquee/contracts';
import { timesOf } from '@marquee/service';
import type { Mail } from '../mail/domain/mail.ts';

/** When a mail is to tell of an entry, and when one did. */
export interface ToldEntry {
  readonly toMail?: Date;
  readonly mailedAt?: Date;
}

const step = { service: 'notification', step: 'mailed' } as const;
const toGo: readonly Mail['state'][] = ['wanted', 'sending', 'waiting'];

/**
 * Whether the mails on these entries are out. A mail that waits for its hour, for a digest or for more of its kind, holds
 * nothing up; one that was made and is not taken by the mail server does.
 */
export function mailed(
  entries: readonly ToldEntry[],
  mails: readonly Pick<Mail, 'state' | 'plannedAt' | 'endedAt' | 'reason'>[],
): WayStep {
  const later = entries.filter(({ toMail }) => toMail !== undefined).length;
  const going = mails.filter(({ state }) => toGo.includes(state));
  const sent = mails.filter(({ state }) => state === 'sent');
  const not = mails.length - going.length - sent.length;
  const sentence = [
    `Mails that are out: ${sent.length}`,
    ...(going.length > 0 ? [`waiting for the mail server: ${going.length}`] : []),
    ...(not > 0 ? [`refused, or not known to have arrived: ${not}`] : []),
    ...(later > 0 ? [`to be made at their hour: ${later}`] : []),
  ].join('; ');
  const said = {
    code: 'mails',
    params: { sent: sent.length, waiting: going.length, not, later },
    sentence: `${sentence}.`,
  } as const;
  const [oldest] = going.map(({ plannedAt }) => plannedAt.getTime()).sort((one, other) => one - other);
  if (oldest !== undefined)
    return {
      ...step,
      state: 'waiting',
      since: new Date(oldest).toISOString(),
      ...said,
      seeAlso: ['queue notification.send-mail'],
    };
  return { ...step, state: 'done', ...timesOf(sent.flatMap(({ endedAt }) => endedAt ?? [])), ...said };
}
