import type { ConversationId, MemberId } from '@marquee/contracts';
import { Mongo, type CollectionDefinition, type Tx } from '@marquee/mongo';
import { Clock, Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { MessagingSettings } from '../config.ts';
import type { MessageContent } from '../conversations/domain/entry.ts';
import { digestOf } from './domain/digest.ts';
import { withSending, type Sending } from './domain/sending-limits.ts';

interface Sender {
  readonly _id: MemberId;
  readonly recent: readonly Sending[];
  readonly lastAt: Date;
}

const hourSeconds = 60 * 60;

export const senderCollection: CollectionDefinition = {
  name: 'senders',
  indexes: [
    // nothing is remembered beyond the hour for which it counts
    { key: { lastAt: 1 }, expireAfterSeconds: hourSeconds },
  ],
};

/** How much each person sends. It is counted in the transaction that sends: what is refused or fails is not counted. */
@Injectable()
export class SendingCounter {
  constructor(
    private readonly mongo: Mongo,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: MessagingSettings,
  ) {}

  /**
   * Two messages of one person at once conflict here, and the later is counted after the other, whichever conversations
   * they are for.
   * @throws SentTooMuch
   */
  async count({ memberId, conversationId, ...content }: Sent, tx: Tx): Promise<void> {
    const { session } = tx;
    const at = this.clock.now();
    const digest = digestOf(content);
    const sender = await this.#senders.findOne({ _id: memberId }, { session });
    const next = { at, conversationId, ...(digest === undefined ? {} : { digest }) };
    const recent = withSending(sender?.recent ?? [], next, {
      perMinute: this.settings.MESSAGES_PER_MINUTE,
      perHour: this.settings.MESSAGES_PER_HOUR,
      conversationsPerHour: this.settings.CONVERSATIONS_PER_HOUR,
      sameTextConversations: this.settings.SAME_TEXT_CONVERSATIONS,
    });
    await this.#senders.replaceOne({ _id: memberId }, { recent, lastAt: at }, { upsert: true, session });
  }

  async forget(memberId: MemberId): Promise<void> {
    await this.#senders.deleteOne({ _id: memberId });
  }

  get #senders() {
    return this.mongo.collection<Sender>(senderCollection.name);
  }
}

interface Sent extends MessageContent {
  readonly memberId: MemberId;
  readonly conversationId: ConversationId;
}
