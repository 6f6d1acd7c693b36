import type { CompanyId, ConversationFact } from '@marquee/contracts';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../members/member-directory.ts';
import { WakeUps } from './wake-ups.ts';

interface At {
  /** When it happened. */
  readonly at: Date;
}

/** After so long nobody waits for it any more: who reads an old topic from its start tells nobody. */
const freshMs = 5 * 60_000;

/** Tells open screens that what they show of a conversation has changed; of both sides, as colleagues see it too. */
@Injectable()
export class ShowConversations {
  constructor(
    private readonly members: MemberDirectory,
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
  ) {}

  async changed(
    { conversationId, lastNumber, buyerId, sellerId }: ConversationFact,
    { at }: At,
  ): Promise<void> {
    if (!this.#isFresh(at)) return;
    const memberIds = await this.members.ofCompanies([buyerId, sellerId]);
    this.wakeUps.hint(memberIds, { event: 'conversation', data: { conversationId, lastNumber } });
  }

  async blocked(companyIds: readonly [CompanyId, CompanyId], { at }: At): Promise<void> {
    if (!this.#isFresh(at)) return;
    const memberIds = await this.members.ofCompanies(companyIds);
    this.wakeUps.hint(memberIds, { event: 'company-block', data: { companyIds: [...companyIds] } });
  }

  #isFresh(at: Date): boolean {
    return this.clock.now().getTime() - at.getTime() < freshMs;
  }
}
