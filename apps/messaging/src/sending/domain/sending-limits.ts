import { Refusal, type ConversationId } from '@marquee/contracts';

/** One message that a person has sent, or changed: a change may carry the same words as well. */
export interface Sending {
  readonly at: Date;
  readonly conversationId: ConversationId;
  /** Of its words; absent where they are too few to tell an advertisement from a thank-you. */
  readonly digest?: string;
}

export interface SendingLimits {
  readonly perMinute: number;
  readonly perHour: number;
  readonly conversationsPerHour: number;
  readonly sameTextConversations: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What is remembered of a person: nothing older than an hour counts. */
export const within = (recent: readonly Sending[], now: Date, ms = hourMs): Sending[] =>
  recent.filter(({ at }) => now.getTime() - at.getTime() < ms);

/**
 * What is remembered once this one is sent, too.
 * @throws SentTooMuch
 */
export function withSending(recent: readonly Sending[], next: Sending, limits: SendingLimits): Sending[] {
  const now = next.at;
  const hour = within(recent, now);
  refuseBeyond(within(hour, now, minuteMs), limits.perMinute, minuteMs, now, tooMany);
  refuseBeyond(hour, limits.perHour, hourMs, now, tooMany);
  refuseBeyond(latestOfOthers(hour, next), limits.conversationsPerHour, hourMs, now, tooWide);
  const same = hour.filter(({ digest }) => digest !== undefined && digest === next.digest);
  refuseBeyond(latestOfOthers(same, next), limits.sameTextConversations, hourMs, now, tooAlike);
  return [...hour, next];
}

/** Of each other conversation the latest, since it counts as long as that; none where this conversation is among them. */
function latestOfOthers(recent: readonly Sending[], next: Sending): Sending[] {
  const latest = new Map(recent.map((sending) => [sending.conversationId, sending]));
  return latest.has(next.conversationId) ? [] : [...latest.values()];
}

function refuseBeyond(
  counted: readonly Sending[],
  limit: number,
  windowMs: number,
  now: Date,
  why: readonly [code: string, sentence: string],
): void {
  if (counted.length < limit) return;
  // the window must have left behind all but limit - 1 of them
  const leaving = counted.map(({ at }) => at.getTime()).sort((a, b) => a - b)[counted.length - limit] ?? 0;
  throw new SentTooMuch(why, Math.max(1, Math.ceil((leaving + windowMs - now.getTime()) / 1_000)));
}

const tooMany = ['too-many-messages', 'You have sent very many messages in a short time'] as const;
const tooWide = [
  'too-many-conversations',
  'You have written in very many conversations within an hour',
] as const;
const tooAlike = [
  'same-text-to-many',
  'The same words have gone to many companies already: say to each what is meant for it',
] as const;

export class SentTooMuch extends Refusal {
  constructor([code, sentence]: readonly [string, string], retryAfterSeconds: number) {
    super(code, 429, `${sentence}. Go on in ${retryAfterSeconds} s.`, { retryAfterSeconds });
  }
}
