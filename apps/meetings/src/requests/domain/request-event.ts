import { requestEvents, type AskFact, type RequestFact, type RequestNews } from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { isBuyerHidden, type Ask, type Request } from './request.ts';

export const eventOf = (request: Request, what: RequestNews): NewEvent => ({
  definition: requestEvents[what],
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
