import type {
  AskFact,
  AskId,
  Attachment,
  ConversationId,
  ListingId,
  MemberId,
  MessageId,
  RequestFact,
  RequestId,
  RequestState,
  Side,
} from '@marquee/contracts';

/** What all that stands in a conversation has. */
interface Numbered {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  /** 1, 2, 3 ... without a gap, in the order of commits. */
  readonly number: number;
  readonly at: Date;
}

export interface MessageContent {
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** How a message read before it was changed: kept for those who judge a report. */
export interface EarlierContent extends MessageContent {
  readonly until: Date;
}

export interface PostedEntry extends Numbered, MessageContent {
  readonly kind: 'message';
  readonly revision: number;
  readonly memberId: MemberId;
  readonly side: Side;
  readonly editedAt?: Date;
  readonly earlier: readonly EarlierContent[];
}

export interface AskEntry extends Numbered {
  readonly kind: 'ask';
  readonly requestId: RequestId;
  readonly askId: AskId;
  readonly requestKind: AskFact['kind'];
  readonly listingId: ListingId;
  readonly memberId: MemberId;
  readonly side: Side;
  readonly text?: string;
  readonly rights?: AskFact['rights'];
}

export interface AnswerEntry extends Numbered {
  readonly kind: 'answer';
  readonly requestId: RequestId;
  readonly state: RequestState;
  readonly memberId?: MemberId;
  readonly side?: Side;
  readonly reason?: NonNullable<RequestFact['answer']>['reason'];
  readonly text?: string;
}

export type Entry = PostedEntry | AskEntry | AnswerEntry;

/** What an entry comes from, where it is not a person's post: it stands in the conversation once. */
export function sourceOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'ask':
      return askSource(entry.askId);
    case 'answer':
      return answerSource(entry);
    case 'message':
      return undefined;
    default:
      return entry satisfies never;
  }
}

export const askSource = (askId: AskId) => `ask/${askId}`;
export const answerSource = ({ requestId, state }: Pick<AnswerEntry, 'requestId' | 'state'>) =>
  `answer/${requestId}/${state}`;
