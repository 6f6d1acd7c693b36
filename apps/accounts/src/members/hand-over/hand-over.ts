import { memberChanged, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { changed, requireMaySee, told, type Member } from '../domain/member.ts';
import { Ownership } from '../ownership.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

export interface HandOverCommand {
  readonly actor: Actor;
  readonly to: MemberId;
}

/** An owner makes a colleague one in his place. */
@Injectable()
export class HandOver {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly ownership: Ownership,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also of another company's member), Forbidden */
  execute({ actor, to }: HandOverCommand): Promise<Member> {
    return this.mongo.transaction(async (tx) => {
      const successor = await this.members.getOfAnyCompany(to, tx);
      requireMaySee(actor, successor);
      const owner = await this.ownership.requireOwnerOf(successor, actor, tx);
      const heir = await this.#become(successor, 'owner', tx);
      if (owner.id !== heir.id) await this.#become(owner, 'member', tx);
      return heir;
    });
  }

  async #become(before: Member, companyRole: Member['companyRole'], tx: Tx): Promise<Member> {
    if (before.companyRole === companyRole) return before;
    const member = changed(before, { companyRole }, this.clock.now());
    await this.members.replace(member, tx);
    await this.outbox.add(tx, told(memberChanged, member));
    return member;
  }
}
