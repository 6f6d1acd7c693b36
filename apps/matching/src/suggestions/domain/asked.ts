import type { RequestId } from '@marquee/contracts';
import { isAsked, untouched, withoutPass, type Suggestion } from './suggestion.ts';

/** Its buyer asked from it: whatever he had made of it before, also where it fits no more. */
export function askFrom(suggestion: Suggestion, requestId: RequestId, now: Date): Suggestion {
  const { state, askedIn = [] } = suggestion;
  if (state === 'asked' && askedIn.includes(requestId)) return suggestion;
  return {
    ...withoutPass(suggestion),
    ...(untouched(state) && { before: state }),
    state: 'asked',
    askedIn: [...askedIn.filter((id) => id !== requestId), requestId],
    updatedAt: now,
  };
}

/**
 * The request was withdrawn, or ran out unanswered: the buyer wanted it, so it goes back to his shortlist, unless
 * another request still asks. One that he has passed since stays passed.
 */
export function takeAskBack(suggestion: Suggestion, requestId: RequestId, now: Date): Suggestion {
  const { askedIn = [] } = suggestion;
  if (!askedIn.includes(requestId)) return suggestion;
  const left = { ...suggestion, askedIn: askedIn.filter((id) => id !== requestId), updatedAt: now };
  return left.state === 'asked' && !isAsked(left) ? { ...left, state: 'kept' } : left;
}
