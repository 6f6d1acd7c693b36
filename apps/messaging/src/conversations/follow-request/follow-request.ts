import type { RequestFact } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import type { Tx } from '@marquee/mongo';
import { Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { conversationEvent } from '../domain/conversation-fact.ts';
import { conversationIdOf } from '../domain/conversation-id.ts';
import { followRequest } from '../domain/follow-request.ts';
import { ConversationRepository } from '../persistence/conversation-repository.ts';
import { EntryRepository } from '../persistence/entry-repository.ts';

/** Brings a conversation to where its request is: its asks, and what became of it. */
@Injectable()
export class FollowRequest {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly entries: EntryRepository,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** Whatever of the request stands there already is not added again. `toldAt`: when meetings told it. */
  async execute(request: RequestFact, toldAt: Date, tx: Tx): Promise<void> {
    const id = conversationIdOf(request);
    const current = await this.conversations.find(id, tx);
    const known = current ? await this.entries.sources(id, tx) : new Set<string>();
    const means = { toldAt, newId: () => this.ids.next() };
    const followed = followRequest(current, known, request, means);
    if (!followed) return;
    const conversation = await this.conversations.save(followed.conversation, tx);
    await this.entries.insert(followed.entries, tx);
    const asked = followed.entries.some(({ kind }) => kind === 'ask');
    const what = current ? (asked ? 'posted' : 'noted') : 'opened';
    await this.outbox.add(tx, conversationEvent(what, conversation));
  }
}
