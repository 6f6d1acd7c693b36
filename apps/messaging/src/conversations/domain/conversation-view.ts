import type { CompanyId, ConversationView, MemberId, Message } from '@marquee/contracts';
import { otherCompany, type Companies } from '../../companies/other-company.ts';
import { companyOn, otherSide, sideOf, unreadBy, type Conversation } from './conversation.ts';
import type { Entry } from './entry.ts';
import { editableUntil } from './message.ts';
import type { Standing } from './standing.ts';

/** As one of its people sees it. */
export function conversationView(
  conversation: Conversation,
  { companyId, memberId }: { readonly companyId: CompanyId; readonly memberId: MemberId },
  { blockedBy, stopped }: Standing,
  companies: Companies,
): ConversationView {
  const side = sideOf(conversation, companyId);
  return {
    id: conversation.id,
    version: conversation.version,
    listingId: conversation.listingId,
    workId: conversation.workId,
    title: conversation.title,
    buyerId: conversation.buyerId,
    sellerId: conversation.sellerId,
    side,
    other: otherCompany(companyOn(otherSide(side), conversation), companies),
    participants: conversation.participants.map(({ ownAfter: _, ...participant }) => participant),
    lastNumber: conversation.lastNumber,
    lastAt: conversation.lastAt.toISOString(),
    unread: unreadBy(memberId, conversation),
    blockedBy: [...blockedBy],
    stopped: stopped.includes(side),
    openedAt: conversation.openedAt.toISOString(),
  };
}

/** How it read before is not shown to the other side, nor to the own. */
export function messageView(entry: Entry): Message {
  const { conversationId: _, ...shown } = entry;
  const at = entry.at.toISOString();
  switch (shown.kind) {
    case 'message': {
      const { earlier: __, editedAt, attachments, ...message } = shown;
      return {
        ...message,
        at,
        attachments: [...attachments],
        editableUntil: editableUntil(shown).toISOString(),
        ...(editedAt ? { editedAt: editedAt.toISOString() } : {}),
      };
    }
    case 'ask':
      return { ...shown, at };
    case 'answer':
      return { ...shown, at };
    default:
      return shown satisfies never;
  }
}
