import type {
  AskId,
  CompanyId,
  DeclineReason,
  EditionId,
  ExpandedRightsAsk,
  ListingId,
  MemberId,
  ProfileId,
  RequestId,
  RequestKind,
  RequestState,
  Side,
  SuggestionId,
  WorkId,
} from '@marquee/contracts';
import { AnsweredAlready, RequestFull, RequestOver } from './refusals.ts';

/** What a person asks for, in the name of his company. */
export interface Ask {
  readonly id: AskId;
  readonly kind: RequestKind;
  readonly listingId: ListingId;
  readonly memberId: MemberId;
  readonly suggestionId?: SuggestionId;
  readonly profileId?: ProfileId;
  readonly rights?: ExpandedRightsAsk;
  readonly words?: string;
  readonly at: Date;
}

export interface Answer {
  readonly memberId: MemberId;
  readonly at: Date;
  readonly reason?: DeclineReason;
  readonly words?: string;
}

/** Who asks whom, on what. */
export interface Contact {
  readonly editionId: EditionId;
  readonly workId: WorkId;
  readonly listingId: ListingId;
  readonly title: string;
  readonly buyerId: CompanyId;
  readonly sellerId: CompanyId;
  readonly askedBy: Side;
  /** The brief that a seller asks without being told whose it is. */
  readonly anonymousBrief?: ProfileId;
  /** Whose brief a seller asks. */
  readonly askedOf?: MemberId;
}

/** All that one company asks of another on one work, until it is settled. */
export interface Request extends Contact {
  readonly id: RequestId;
  /** Grows with every change: the ETag and the events' version. */
  readonly version: number;
  readonly asks: readonly [Ask, ...Ask[]];
  readonly state: RequestState;
  readonly answer?: Answer;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  /** Absent once the asked company has been reminded, or needs no more reminding. */
  readonly remindAt?: Date;
}

export const askedCompany = ({ askedBy, buyerId, sellerId }: Contact): CompanyId =>
  askedBy === 'buyer' ? sellerId : buyerId;

export const askingCompany = ({ askedBy, buyerId, sellerId }: Contact): CompanyId =>
  askedBy === 'buyer' ? buyerId : sellerId;

/** The seller must not learn who the buyer is: he asked an anonymous brief, and it has not said yes. */
export const isBuyerHidden = ({
  anonymousBrief,
  state,
}: Pick<Request, 'anonymousBrief' | 'state'>): boolean =>
  anonymousBrief !== undefined && state !== 'accepted';

/** Colleagues who go on asking come to an end somewhere. */
export const mostAsks = 20;

export function send(
  contact: Contact,
  { id, ask, ttlMs }: { id: RequestId; ask: Ask; ttlMs: number },
): Request {
  return {
    ...contact,
    id,
    version: 1,
    asks: [ask],
    state: 'pending',
    createdAt: ask.at,
    updatedAt: ask.at,
    expiresAt: after(ask.at, ttlMs),
    remindAt: after(ask.at, ttlMs / 2),
  };
}

/**
 * Whether a further ask belongs to it: while it waits, any; once accepted, one for what was agreed to. Something else
 * than that is a request of its own, since it needs an answer of its own.
 */
export function takesIn({ state, asks }: Request, { kind }: Pick<Ask, 'kind'>): boolean {
  return state === 'pending' || (state === 'accepted' && asks.some((ask) => ask.kind === kind));
}

/**
 * The request with a further ask; the same one where the ask says nothing new. One that waits leaves half its time, at
 * least, to answer the new ask.
 * @throws RequestFull
 */
export function join(request: Request, ask: Ask, ttlMs: number): Request {
  if (request.asks.some((made) => saysTheSame(made, ask))) return request;
  if (request.asks.length >= mostAsks) throw new RequestFull(mostAsks);
  const soonest = after(ask.at, ttlMs / 2);
  const expiresAt = request.state === 'pending' && soonest > request.expiresAt ? soonest : request.expiresAt;
  return changed({ ...request, asks: [...request.asks, ask], expiresAt }, ask.at);
}

/** @throws AnsweredAlready, RequestOver */
export function answer(request: Request, state: 'accepted' | 'declined', given: Answer): Request {
  mustBePending(request);
  return settled(request, { state, answer: given }, given.at);
}

/** @throws AnsweredAlready, RequestOver */
export function withdraw(request: Request, now: Date): Request {
  mustBePending(request);
  return settled(request, { state: 'withdrawn' }, now);
}

/** The same one where it is not its time. */
export function expire(request: Request, now: Date): Request {
  const isDue = request.state === 'pending' && request.expiresAt <= now;
  return isDue ? settled(request, { state: 'expired' }, now) : request;
}

/** The same one where it is not the time. */
export function remind(request: Request, now: Date): Request {
  const { remindAt, ...rest } = request;
  const isDue = request.state === 'pending' && remindAt !== undefined && remindAt <= now;
  return isDue ? changed(rest, now) : request;
}

function mustBePending({ state, answer }: Request): void {
  switch (state) {
    case 'pending':
      return;
    case 'accepted':
    case 'declined':
      throw new AnsweredAlready(state, answer);
    case 'withdrawn':
    case 'expired':
      throw new RequestOver(state);
    default:
      throw new Error(state satisfies never);
  }
}

function settled(
  { remindAt: _, ...request }: Request,
  outcome: Pick<Request, 'state' | 'answer'>,
  now: Date,
): Request {
  return changed({ ...request, ...outcome }, now);
}

const changed = (request: Request, now: Date): Request => ({
  ...request,
  version: request.version + 1,
  updatedAt: now,
});

/** A second click, or a repeated request. */
const saysTheSame = (made: Ask, ask: Ask): boolean =>
  made.memberId === ask.memberId &&
  made.kind === ask.kind &&
  made.listingId === ask.listingId &&
  made.words === ask.words &&
  JSON.stringify(made.rights) === JSON.stringify(ask.rights);

const after = (time: Date, ms: number): Date => new Date(time.getTime() + ms);
