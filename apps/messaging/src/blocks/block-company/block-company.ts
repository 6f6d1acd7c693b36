import { companyBlocked, companyUnblocked, NotFound, Refusal, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { ConversationRepository } from '../../conversations/persistence/conversation-repository.ts';
import { blockEvent } from '../block-event.ts';
import { BlockRepository, type Block, type Direction } from '../block-repository.ts';

/** Of one company: more is no protection, but a list that nobody reads. */
const most = 1_000;

@Injectable()
export class BlockCompany {
  constructor(
    private readonly mongo: Mongo,
    private readonly blocks: BlockRepository,
    private readonly conversations: ConversationRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * None of the two writes to the other, in whatever conversation, until it is taken back.
   * @throws NotFound where the two have no conversation; TooManyBlocks
   */
  block({ memberId, ...direction }: Direction & { readonly memberId: MemberId }): Promise<Block> {
    return this.mongo.transaction(async (tx) => {
      const before = await this.blocks.find(direction, tx);
      if (before?.stands) return before;
      const { companyId, blockedId } = direction;
      if (!(await this.conversations.areTalking(companyId, blockedId, tx))) throw new NotFound('company');
      if ((await this.blocks.countOf(companyId, tx)) >= most) throw new TooManyBlocks();
      const version = (before?.version ?? 0) + 1;
      const block: Block = { ...direction, version, memberId, at: this.clock.now(), stands: true };
      await this.blocks.save(block, tx);
      await this.outbox.add(tx, blockEvent(companyBlocked, block));
      return block;
    });
  }

  /** @throws NotFound where there is no such block */
  unblock({ memberId, ...direction }: Direction & { readonly memberId: MemberId }): Promise<void> {
    return this.mongo.transaction(async (tx) => {
      const before = await this.blocks.find(direction, tx);
      if (!before?.stands) throw new NotFound('block');
      const at = this.clock.now();
      const block: Block = { ...before, version: before.version + 1, memberId, at, stands: false };
      await this.blocks.save(block, tx);
      await this.outbox.add(tx, blockEvent(companyUnblocked, block));
    });
  }
}

export class TooManyBlocks extends Refusal {
  constructor() {
    super('too-many-blocks', 409, `A company can block ${most} others: take one back first.`);
  }
}
