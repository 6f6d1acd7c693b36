import { Forbidden, MessageId, Refusal, StaleRevision, type MemberId, type Side } from '@marquee/contracts';
import { markOf, withAuthor, type Conversation } from './conversation.ts';
import type { Entry, MessageContent, PostedEntry } from './entry.ts';

/** How long its author may change a message. */
export const editableMs = 5 * 60_000;

export const editableUntil = ({ at }: Pick<PostedEntry, 'at'>): Date => new Date(at.getTime() + editableMs);

export interface Author {
  readonly memberId: MemberId;
  readonly side: Side;
}

interface Written {
  readonly conversation: Conversation;
  readonly entry: PostedEntry;
}

/** The conversation with one message more. */
export function post(
  conversation: Conversation,
  { memberId, side }: Author,
  content: MessageContent,
  { now, newId }: { now: Date; newId: () => string },
): Written {
  const entry: PostedEntry = {
    kind: 'message',
    id: MessageId.parse(newId()),
    conversationId: conversation.id,
    number: conversation.lastNumber + 1,
    at: now,
    revision: 1,
    memberId,
    side,
    ...content,
    earlier: [],
  };
  return {
    entry,
    conversation: {
      ...conversation,
      participants: withAuthor(conversation.participants, entry, entry.number),
      lastNumber: entry.number,
      lastId: entry.id,
      lastAt: now,
      latest: markOf(entry),
    },
  };
}

/**
 * The message as its author now wants it. How it read before is kept, for those who judge a report.
 * @throws NotEditable, Forbidden, StaleRevision, EditWindowOver
 */
export function edit(
  conversation: Conversation,
  before: Entry,
  content: Partial<MessageContent>,
  { memberId, revision, now }: { memberId: MemberId; revision: number; now: Date },
): Written {
  if (before.kind !== 'message') throw new NotEditable();
  if (before.memberId !== memberId) throw new Forbidden('Only its author may change a message.');
  if (before.revision !== revision) throw new StaleRevision(before.revision);
  if (now >= editableUntil(before)) throw new EditWindowOver();
  const { text, attachments } = before;
  const entry: PostedEntry = {
    ...before,
    ...content,
    revision: revision + 1,
    editedAt: now,
    earlier: [...before.earlier, { text, attachments, until: now }],
  };
  const edited = markOf(entry);
  const isLatest = conversation.latest.messageId === entry.id;
  return { entry, conversation: { ...conversation, edited, ...(isLatest ? { latest: edited } : {}) } };
}

export class NotEditable extends Refusal {
  constructor() {
    super('not-editable', 409, 'What stands here of a request can only be changed by another request.');
  }
}

export class EditWindowOver extends Refusal {
  constructor() {
    super(
      'edit-window-over',
      409,
      `A message can be changed for ${editableMs / 60_000} minutes after it was sent.`,
    );
  }
}
