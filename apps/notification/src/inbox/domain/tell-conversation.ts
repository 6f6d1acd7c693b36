import type { ConversationFact, MemberId, Side } from '@marquee/contracts';
import { again, begun, read, type ConversationEntry, type EntryChange } from './entry.ts';
import { entryOf, otherSide, type Telling } from './telling.ts';

export interface ConversationInboxes {
  /** Whoever may write for the side that was written to: told while none of it takes part. */
  readonly company: readonly MemberId[];
  /** Entries on this conversation. */
  readonly entries: readonly ConversationEntry[];
}

/** Those of a side who have written or read. */
export const partakers = ({ participants }: ConversationFact, side: Side): MemberId[] =>
  participants.filter((participant) => participant.side === side).map(({ memberId }) => memberId);

/** Somebody has written: the other side is told, in an entry each that grows while it is unread. */
export function tellMessage(
  fact: ConversationFact,
  { company, entries }: ConversationInboxes,
  telling: Telling,
): EntryChange[] {
  const { latest } = fact;
  const side = otherSide(latest.side);
  // Words that came with an ask are told with the request.
  if (latest.askId || fact.blockedBy.includes(side)) return [];
  const taking = partakers(fact, side);
  return (taking.length > 0 ? taking : company).flatMap((memberId) => {
    const readUpTo = fact.participants.find((one) => one.memberId === memberId)?.readUpTo ?? 0;
    const before = entryOf(entries)(memberId);
    if (readUpTo >= latest.number || (before && before.data.upTo >= latest.number)) return [];
    const growing = before && before.state !== 'read' ? before.data.count : 0;
    const entry: ConversationEntry = {
      ...(before ? again(before, telling.now) : begun(telling.newId(), memberId, telling.now)),
      kind: 'conversation',
      about: fact.conversationId,
      version: fact.version,
      data: {
        ...inShort(fact, side, telling),
        count: growing + 1,
        upTo: latest.number,
        latestAt: latest.at,
      },
    };
    return [{ entry, news: true }];
  });
}

/** Somebody has read: his entry is read as far as he has. */
export const tellRead = (
  fact: ConversationFact,
  entries: readonly ConversationEntry[],
  { now }: Telling,
): EntryChange[] =>
  fact.participants.flatMap(({ memberId, readUpTo }) => {
    const entry = entryOf(entries)(memberId);
    return entry?.state === 'unread' && readUpTo >= entry.data.upTo ? [read(entry, now)] : [];
  });

function inShort(fact: ConversationFact, side: Side, { company }: Telling) {
  const { conversationId, requestId, listingId, workId, title, buyerId, sellerId } = fact;
  return {
    conversationId,
    requestId,
    listingId,
    workId,
    title,
    side,
    company: company(side === 'seller' ? buyerId : sellerId),
  };
}
