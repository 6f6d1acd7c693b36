import type { ConversationId } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { BlockRepository, blockIdOf, type Direction } from '../blocks/block-repository.ts';
import { StopRepository } from '../reports/persistence/stop-repository.ts';
import { companyOn, otherSide, type Conversation } from './domain/conversation.ts';
import type { Standing } from './domain/standing.ts';

const sides = ['buyer', 'seller'] as const;

/** Who may write where: by the conversation, by what companies have blocked, and by what the organiser has stopped. */
@Injectable()
export class Standings {
  constructor(
    private readonly blocks: BlockRepository,
    private readonly stops: StopRepository,
  ) {}

  async of(conversations: readonly Conversation[], tx?: Tx): Promise<ReadonlyMap<ConversationId, Standing>> {
    const directions = conversations.flatMap((conversation) => sides.map((by) => blocking(by, conversation)));
    const blocked = new Set((await this.blocks.standing(directions, tx)).map(blockIdOf));
    const companies = [...new Set(directions.map(({ companyId }) => companyId))];
    const stops = await this.stops.of(
      companies,
      conversations.map(({ id }) => id),
      tx,
    );
    return new Map(
      conversations.map((conversation) => [
        conversation.id,
        {
          blockedBy: sides.filter(
            (by) => conversation.blockedBy.includes(by) || blocked.has(blockIdOf(blocking(by, conversation))),
          ),
          stopped: sides.filter((side) =>
            stops.some(
              ({ companyId, conversationId }) =>
                companyId === companyOn(side, conversation) &&
                (conversationId === null || conversationId === conversation.id),
            ),
          ),
        },
      ]),
    );
  }

  async ofOne(conversation: Conversation, tx?: Tx): Promise<Standing> {
    const found = await this.of([conversation], tx);
    return found.get(conversation.id) ?? { blockedBy: [], stopped: [] };
  }
}

const blocking = (by: (typeof sides)[number], conversation: Conversation): Direction => ({
  companyId: companyOn(by, conversation),
  blockedId: companyOn(otherSide(by), conversation),
});
