import { MessageId, type AskFact, type RequestFact, type Side } from '@marquee/contracts';
import { markOf, otherSide, withAuthor, type Conversation } from './conversation.ts';
import { conversationIdOf } from './conversation-id.ts';
import { answerSource, askSource, type AnswerEntry, type AskEntry } from './entry.ts';

export interface Followed {
  readonly conversation: Conversation;
  /** In the order of their numbers. */
  readonly entries: readonly (AskEntry | AnswerEntry)[];
}

interface Means {
  /** When the event was told. */
  readonly toldAt: Date;
  readonly newId: () => string;
}

/**
 * What a request adds to the conversation of its companies on its listing, which its first ask opens; undefined where
 * all of it stands there already, or where the seller does not know whose brief he answers to: the conversation, too,
 * would give the buyer away. `known`: the sources of what stands there.
 */
export function followRequest(
  current: Conversation | undefined,
  known: ReadonlySet<string>,
  request: RequestFact,
  means: Means,
): Followed | undefined {
  if (request.buyerHidden) return undefined;
  const newAsks = request.asks.filter(({ askId }) => !known.has(askSource(askId)));
  const isAnswered = request.state !== 'pending' && !known.has(answerSource(request));
  const begin = current?.lastNumber ?? 0;
  const conversationId = current?.id ?? conversationIdOf(request);
  const numbered = (index: number) => ({
    id: MessageId.parse(means.newId()),
    conversationId,
    number: begin + 1 + index,
  });
  const askEntries = newAsks.map((ask, index): AskEntry => ({ ...numbered(index), ...askOf(ask, request) }));
  const answers: AnswerEntry[] = isAnswered
    ? [{ ...numbered(newAsks.length), ...answerOf(request, means.toldAt) }]
    : [];
  const entries = [...askEntries, ...answers];
  const last = entries.at(-1);
  const lastAsk = askEntries.at(-1);
  const latest = lastAsk ? markOf(lastAsk) : current?.latest;
  if (!last || !latest) return undefined;
  return {
    conversation: {
      ...(current ?? opened(request, means.toldAt)),
      latest,
      lastNumber: last.number,
      lastId: last.id,
      lastAt: means.toldAt,
      participants: entries.reduce(withAuthorOf, current?.participants ?? []),
    },
    entries,
  };
}

const opened = (request: RequestFact, openedAt: Date) => ({
  id: conversationIdOf(request),
  version: 0,
  requestId: request.requestId,
  listingId: request.listingId,
  workId: request.workId,
  title: request.title,
  buyerId: request.buyerId,
  sellerId: request.sellerId,
  blockedBy: [],
  openedAt,
});

const askOf = (ask: AskFact, { requestId, askedBy }: RequestFact) => ({
  kind: 'ask' as const,
  requestId,
  askId: ask.askId,
  requestKind: ask.kind,
  listingId: ask.listingId,
  memberId: ask.memberId,
  side: askedBy,
  at: new Date(ask.at),
  ...(ask.words === undefined ? {} : { text: ask.words }),
  ...(ask.rights === undefined ? {} : { rights: ask.rights }),
});

function answerOf(request: RequestFact, toldAt: Date) {
  const { requestId, state, answer } = request;
  const side = answeringSide(request);
  return {
    kind: 'answer' as const,
    requestId,
    state,
    at: answer ? new Date(answer.at) : toldAt,
    ...(side === undefined ? {} : { side }),
    ...(answer === undefined ? {} : { memberId: answer.memberId }),
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
    ...(answer?.words === undefined ? {} : { text: answer.words }),
  };
}

function answeringSide({ state, askedBy }: RequestFact): Side | undefined {
  switch (state) {
    case 'accepted':
    case 'declined':
      return otherSide(askedBy);
    case 'withdrawn':
      return askedBy;
    case 'expired':
    case 'pending':
      return undefined;
    default:
      return state satisfies never;
  }
}

const withAuthorOf = (
  participants: Conversation['participants'],
  { memberId, side, number }: AskEntry | AnswerEntry,
) => (memberId && side ? withAuthor(participants, { memberId, side }, number) : participants);
