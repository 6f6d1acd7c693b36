import type { CompanyId, MemberId, ProfileId, RequestId } from '@marquee/contracts';
import type { CollectionDefinition } from '@marquee/mongo';
import { askedCompany, askingCompany, type Request } from '../domain/request.ts';

/** What became of a request that a company was asked openly. */
export interface TrustCase {
  readonly answered: boolean;
  /** From the first ask to the answer. */
  readonly seconds?: number;
}

export interface RequestDocument extends Omit<Request, 'id'> {
  readonly _id: RequestId;
  readonly askingId: CompanyId;
  readonly askedId: CompanyId;
  /**
   * Whom the asking company means: a company, or a brief whose owner it does not know. Two briefs of one company, or a
   * brief and its company, must not come together, or the seller would learn that they belong together.
   */
  readonly target: CompanyId | ProfileId;
  readonly openedBy: MemberId;
  readonly toBrief: boolean;
  readonly trust?: TrustCase;
}

const pending = { partialFilterExpression: { state: 'pending' } } as const;

export const requestsCollection: CollectionDefinition = {
  name: 'requests',
  indexes: [
    // two colleagues who ask at the same moment: one opens the request, the other joins it
    { key: { askingId: 1, target: 1, workId: 1 }, unique: true, ...pending },
    // a further ask: what does it belong to?
    { key: { workId: 1, askingId: 1, target: 1 } },
    // has this company asked us?
    { key: { sellerId: 1, buyerId: 1 } },
    // received, newest first, by state; and their counts
    { key: { askedId: 1, state: 1, _id: -1 } },
    // received, most urgent first
    { key: { askedId: 1, state: 1, expiresAt: 1, _id: 1 } },
    // sent, newest first, by state; and their counts
    { key: { askingId: 1, state: 1, _id: -1 } },
    // sent, most urgent first
    { key: { askingId: 1, state: 1, expiresAt: 1, _id: 1 } },
    // a person's quotas: what is open, what is new
    { key: { openedBy: 1, expiresAt: 1 }, ...pending },
    { key: { openedBy: 1, createdAt: -1 } },
    // whose time has come
    { key: { expiresAt: 1 }, ...pending },
    { key: { remindAt: 1 }, ...pending },
    // a company's trust facts
    {
      key: { askedId: 1, editionId: 1, 'trust.answered': 1, 'trust.seconds': 1 },
      partialFilterExpression: { 'trust.answered': { $exists: true } },
    },
    // the organiser's outcomes by day
    { key: { createdAt: 1, state: 1 } },
  ],
};

export function toDocument(request: Request): RequestDocument {
  const { id, ...rest } = request;
  const trust = trustCaseOf(request);
  return {
    _id: id,
    ...rest,
    askingId: askingCompany(request),
    askedId: askedCompany(request),
    target: request.anonymousBrief ?? askedCompany(request),
    openedBy: request.asks[0].memberId,
    toBrief: request.askedOf !== undefined,
    ...(trust && { trust }),
  };
}

export function fromDocument(document: RequestDocument): Request {
  const {
    _id,
    askingId: _1,
    askedId: _2,
    target: _3,
    openedBy: _4,
    toBrief: _5,
    trust: _6,
    ...rest
  } = document;
  return { id: _id, ...rest };
}

/** What an anonymous brief answers is not counted: its owner could be told by how a company's figures move. */
export function trustCaseOf({ anonymousBrief, state, answer, createdAt }: Request): TrustCase | undefined {
  if (anonymousBrief !== undefined) return undefined;
  if (state === 'expired') return { answered: false };
  if (answer === undefined) return undefined;
  return { answered: true, seconds: Math.round((answer.at.getTime() - createdAt.getTime()) / 1_000) };
}
