import { Refusal, type Side } from '@marquee/contracts';
import { otherSide } from './conversation.ts';

/** Who may write in a conversation. */
export interface Standing {
  /** Sides that want no more of it, or nothing of the other company at all. */
  readonly blockedBy: readonly Side[];
  /** Sides that the organiser has stopped from writing. */
  readonly stopped: readonly Side[];
}

/** Neither side writes while either blocks: who wants to say something takes the block back first. @throws WritingRefused */
export function refuseWriting({ blockedBy, stopped }: Standing, side: Side): void {
  if (stopped.includes(side)) throw new WritingRefused(...byOrganiser);
  if (blockedBy.includes(side)) throw new WritingRefused(...byYou);
  if (blockedBy.includes(otherSide(side))) throw new WritingRefused(...byOther);
}

const byOrganiser = ['writing-stopped', 'The organiser has stopped your company from writing here.'] as const;
const byYou = [
  'blocked-by-you',
  'Your company has blocked this conversation: take that back before you write.',
] as const;
const byOther = ['conversation-blocked', 'The other company wants no more messages here.'] as const;

export class WritingRefused extends Refusal {
  constructor(code: string, sentence: string) {
    super(code, 403, sentence);
  }
}
