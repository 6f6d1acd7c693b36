import {
  conversationBlocked,
  conversationOpened,
  conversationRead,
  conversationUnblocked,
  messageEdited,
  messagePosted,
  requestNoted,
  type ConversationFact,
  type MessageFact,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Conversation, MessageMark } from './conversation.ts';

const definitions = {
  opened: conversationOpened,
  posted: messagePosted,
  noted: requestNoted,
  edited: messageEdited,
  read: conversationRead,
  blocked: conversationBlocked,
  unblocked: conversationUnblocked,
} as const;

/** What the others are told of a change: no words, they stay here. */
export const conversationEvent = (what: keyof typeof definitions, conversation: Conversation): NewEvent => ({
  definition: definitions[what],
  aggregateId: conversation.id,
  version: conversation.version,
  data: factOf(conversation),
});

const factOf = ({ id, participants, latest, edited, openedAt, ...rest }: Conversation): ConversationFact => ({
  conversationId: id,
  version: rest.version,
  requestId: rest.requestId,
  listingId: rest.listingId,
  workId: rest.workId,
  title: rest.title,
  buyerId: rest.buyerId,
  sellerId: rest.sellerId,
  participants: participants.map(({ memberId, side, readUpTo }) => ({ memberId, side, readUpTo })),
  lastNumber: rest.lastNumber,
  latest: messageFact(latest),
  ...(edited ? { edited: messageFact(edited) } : {}),
  blockedBy: [...rest.blockedBy],
  openedAt: openedAt.toISOString(),
});

const messageFact = ({ at, editedAt, ...mark }: MessageMark): MessageFact => ({
  ...mark,
  at: at.toISOString(),
  ...(editedAt ? { editedAt: editedAt.toISOString() } : {}),
});
