import { Refusal, type RequestKind, type RequestState } from '@marquee/contracts';
import type { Answer } from './request.ts';

/** Two answers at once: one wins, and the other is told by whom. */
export class AnsweredAlready extends Refusal {
  constructor(state: 'accepted' | 'declined', answer: Answer | undefined) {
    super('answered-already', 409, `It has been ${state} already.`, {
      state,
      answeredBy: answer?.memberId,
      answeredAt: answer?.at.toISOString(),
    });
  }
}

export class RequestOver extends Refusal {
  constructor(state: Extract<RequestState, 'withdrawn' | 'expired'>) {
    super(
      `request-${state}`,
      409,
      state === 'withdrawn' ? 'It has been withdrawn by those who asked.' : 'Its time is over: ask anew.',
      { state },
    );
  }
}

export class RequestFull extends Refusal {
  constructor(most: number) {
    super(
      'request-full',
      409,
      `Your company has asked ${most} times on this work: write a message instead.`,
      {
        limit: most,
      },
    );
  }
}

export class TheyAskedFirst extends Refusal {
  constructor(kind: RequestKind, requestId: string) {
    super('they-asked-first', 409, `They ask you for the same (${kind}) on this work: answer that.`, {
      requestId,
    });
  }
}

export class NobodyNamed extends Refusal {
  constructor() {
    super(
      'nobody-named',
      422,
      'The listing is your own: say whom you ask, by a brief or a company that has asked you.',
      {
        errors: [{ path: '/buyerId', code: 'missing', message: 'this or profileId is needed' }],
      },
    );
  }
}

export class BuyerNotYoursToName extends Refusal {
  constructor() {
    super('buyer-not-yours-to-name', 422, 'On another company’s listing you ask its seller.', {
      errors: [{ path: '/buyerId', code: 'not-allowed', message: 'leave it out' }],
    });
  }
}

export class HasNotAsked extends Refusal {
  constructor() {
    super(
      'has-not-asked',
      403,
      'Sellers may ask companies that have asked them, and briefs that are shown to them.',
    );
  }
}

export class BuyerExcluded extends Refusal {
  constructor() {
    super('buyer-excluded', 409, 'You keep this listing from that company: change the listing first.');
  }
}

export class Blocked extends Refusal {
  constructor(how: 'by-them' | 'by-you') {
    super(
      `blocked-${how}`,
      403,
      how === 'by-them'
        ? 'This company wants to hear nothing from yours.'
        : 'Your company wants to hear nothing from this one: take that back first.',
    );
  }
}
