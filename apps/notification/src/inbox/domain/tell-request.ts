import type {
  MemberId,
  RequestFact,
  RequestNews,
  RequestReceivedNotification,
  Side,
} from '@marquee/contracts';
import {
  again,
  begun,
  read,
  type EntryChange,
  type RequestAnsweredEntry,
  type RequestReceivedEntry,
} from './entry.ts';
import { entryOf, otherSide, type Telling } from './telling.ts';

export interface RequestInboxes {
  /** Who may answer it. */
  readonly asked: readonly MemberId[];
  /** Entries on this request. */
  readonly received: readonly RequestReceivedEntry[];
  readonly answered: readonly RequestAnsweredEntry[];
}

/** What becomes of the inboxes of both sides when something happens to a request. */
export const tellRequest = (
  news: RequestNews,
  fact: RequestFact,
  inboxes: RequestInboxes,
  telling: Telling,
): EntryChange[] => [...tellAsked(news, fact, inboxes, telling), ...tellAskers(news, fact, inboxes, telling)];

function tellAsked(
  news: RequestNews,
  fact: RequestFact,
  { asked, received }: RequestInboxes,
  telling: Telling,
): EntryChange[] {
  const known = received.filter(({ version }) => version < fact.version);
  const newer = new Set(received.filter((entry) => !known.includes(entry)).map(({ memberId }) => memberId));
  switch (news) {
    case 'sent':
    case 'joined':
    case 'reminded':
      return asked
        .filter((memberId) => !newer.has(memberId))
        .map((memberId) => {
          const before = entryOf(known)(memberId) ?? beginReceived(memberId, fact, telling);
          return { entry: again(takenIn(before, fact, news, telling), telling.now), news: true };
        });
    case 'withdrawn':
    case 'expired':
      return known.map((entry) => ({
        entry: again(takenIn(entry, fact, news, telling), telling.now),
        news: true,
      }));
    case 'accepted':
    case 'declined':
      // Nothing is left to do for the colleagues of whoever answered.
      return known.map((entry) => {
        const done = takenIn(entry, fact, 'answered', telling);
        return entry.state === 'unread' ? read(done, telling.now) : { entry: done, news: false };
      });
    default:
      return news satisfies never;
  }
}

function tellAskers(
  news: RequestNews,
  fact: RequestFact,
  { answered }: RequestInboxes,
  telling: Telling,
): EntryChange[] {
  if (news === 'sent' || news === 'joined' || news === 'reminded') return [];
  const askers = [...new Set(fact.asks.map(({ memberId }) => memberId))];
  // Whoever withdrew it knows; it is not told who that was.
  if (news === 'withdrawn' && askers.length < 2) return [];
  return askers.flatMap((memberId) => {
    const before = entryOf(answered)(memberId);
    if (before && before.version >= fact.version) return [];
    const entry = {
      ...(before ? again(before, telling.now) : begun(telling.newId(), memberId, telling.now)),
      kind: 'request-answered' as const,
      about: fact.requestId,
      version: fact.version,
      data: { ...inShort(fact, fact.askedBy, telling), news, ...answerOf(fact) },
    };
    return [{ entry, news: true }];
  });
}

function answerOf(fact: RequestFact) {
  const { reason, words } = fact.answer ?? {};
  return {
    ...(reason ? { reason } : {}),
    ...(words && !fact.buyerHidden ? { words } : {}),
  };
}

const beginReceived = (memberId: MemberId, fact: RequestFact, telling: Telling): RequestReceivedEntry => ({
  ...begun(telling.newId(), memberId, telling.now),
  kind: 'request-received',
  about: fact.requestId,
  version: 0,
  data: { ...inShort(fact, otherSide(fact.askedBy), telling), news: 'sent' },
});

function takenIn(
  entry: RequestReceivedEntry,
  fact: RequestFact,
  news: RequestReceivedNotification['data']['news'],
  telling: Telling,
): RequestReceivedEntry {
  const words = fact.asks.at(-1)?.words;
  return {
    ...entry,
    version: fact.version,
    data: { ...inShort(fact, otherSide(fact.askedBy), telling), news, ...(words ? { words } : {}) },
  };
}

/** As one side may see it. */
function inShort(fact: RequestFact, side: Side, { company }: Telling) {
  const { requestId, listingId, workId, title, state, expiresAt, asks, buyerId, sellerId } = fact;
  const hidden = side === 'seller' && fact.buyerHidden;
  return {
    requestId,
    listingId,
    workId,
    title,
    side,
    state,
    expiresAt,
    kinds: [...new Set(asks.map(({ kind }) => kind))],
    asks: asks.length,
    ...(hidden ? {} : { company: company(side === 'seller' ? buyerId : sellerId) }),
  };
}
