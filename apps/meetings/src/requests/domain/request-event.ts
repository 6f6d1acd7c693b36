import {
  requestAccepted,
  requestDeclined,
  requestExpired,
  requestJoined,
  requestReminded,
  requestSent,
  requestWithdrawn,
  type AskFact,
  type RequestFact,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { isBuyerHidden, type Ask, type Request } from './request.ts';

const definitions = {
  sent: requestSent,
  joined: requestJoined,
  reminded: requestReminded,
  accepted: requestAccepted,
  declined: requestDeclined,
  withdrawn: requestWithdrawn,
  expired: requestExpired,
} as const;
export type RequestChange = keyof typeof definitions;

export const eventOf = (request: Request, what: RequestChange): NewEvent => ({
  definition: definitions[what],
  aggregateId: request.id,
  version: request.version,
  data: factOf(request),
});

export function factOf(request: Request): RequestFact {
  const { id, asks, answer, anonymousBrief: _, remindAt: __, updatedAt: ___, ...rest } = request;
  return {
    ...rest,
    requestId: id,
    buyerHidden: isBuyerHidden(request),
    asks: asks.map(askFactOf),
    ...(answer && { answer: { ...answer, at: answer.at.toISOString() } }),
    createdAt: request.createdAt.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
  };
}

const askFactOf = ({ id, at, ...ask }: Ask): AskFact => ({ ...ask, askId: id, at: at.toISOString() });
