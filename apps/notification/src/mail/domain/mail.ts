import type { MemberId, Notification, SuggestionId, UnsubscribeScope } from '@marquee/contracts';

type ItemOf<Told extends Notification> = Told extends Notification ? Pick<Told, 'kind' | 'data'> : never;
/** One thing that a mail tells, as codes and values. There is no mail of a mail that does not arrive. */
export type MailItem = Exclude<ItemOf<Notification>, { kind: 'mail-stopped' }>;
export type MailItemOf<Kind extends MailItem['kind']> = Extract<MailItem, { kind: Kind }>;

/**
 * `sending`: a copy may have gone out; a run that was killed leaves it so. `unknown`: two copies may have gone out and
 * neither was acknowledged: no third is sent by itself.
 */
export type MailState = 'wanted' | 'sending' | 'waiting' | 'sent' | 'refused' | 'unknown' | 'skipped';

/** A mail to one person. What it tells is kept as it was when it was planned, so that both copies are alike. */
export interface Mail {
  /** Stands in the Message-ID. */
  readonly id: string;
  readonly memberId: MemberId;
  readonly purpose: 'news' | 'digest';
  readonly scope: UnsubscribeScope;
  readonly items: readonly MailItem[];
  readonly state: MailState;
  /** Copies that may have reached a mail server. */
  readonly copies: number;
  /** Tries that certainly reached none. */
  readonly failures: number;
  readonly plannedAt: Date;
  /** When to try again; while it waits. */
  readonly dueAt?: Date;
  /** The run that has it in hand. */
  readonly claim?: string;
  /** When it was done with; it is forgotten some time after. */
  readonly endedAt?: Date;
  /** Why it did not go out, as codes. */
  readonly reason?: string;
}

export interface PlannedMail extends Pick<Mail, 'memberId' | 'purpose' | 'scope' | 'items'> {
  /** Matches that it shows, so that the next does not. */
  readonly shows: readonly SuggestionId[];
}

/** More than one could be one too many: a mail is sent twice at most. */
export const mostCopies = 2;

export const wanted = (
  { memberId, purpose, scope, items }: Omit<PlannedMail, 'shows'>,
  id: string,
  now: Date,
): Mail => ({
  id,
  memberId,
  purpose,
  scope,
  items,
  state: 'wanted',
  copies: 0,
  failures: 0,
  plannedAt: now,
});
