import { Forbidden } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../companies/persistence/company-repository.ts';
import { LastOwner } from './domain/may-change.ts';
import type { Member } from './domain/member.ts';
import { MemberRepository } from './persistence/member-repository.ts';

/** Who owns a company. It is looked up, not read from a token: one may have been handed over since that was made. */
@Injectable()
export class Ownership {
  constructor(
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
  ) {}

  async owns(
    { memberId }: Pick<Actor, 'memberId'>,
    { companyId }: Pick<Member, 'companyId'>,
    tx: Tx,
  ): Promise<boolean> {
    const acting = await this.members.find(memberId, tx);
    return acting?.companyId === companyId && acting.companyRole === 'owner';
  }

  /** @throws Forbidden for everybody else, and for those whose token is older than their leaving */
  requireOwner(actor: Pick<Actor, 'memberId' | 'companyId'>, tx: Tx): Promise<Member> {
    return this.requireOwnerOf(actor, actor, tx);
  }

  /** @throws Forbidden */
  async requireOwnerOf(
    { companyId }: Pick<Member, 'companyId'>,
    { memberId }: Pick<Actor, 'memberId'>,
    tx: Tx,
  ): Promise<Member> {
    const acting = await this.members.find(memberId, tx);
    if (acting?.companyId !== companyId || acting.companyRole !== 'owner')
      throw new Forbidden('Only an owner of the company may do this.');
    return acting;
  }

  /**
   * Two owners who go at the same moment each see the other: so whoever gives up ownership first takes its lock.
   * @throws LastOwner
   */
  async requireAnother(owner: Member, tx: Tx): Promise<void> {
    await this.companies.lockOwnership(owner.companyId, tx);
    if ((await this.members.others(owner, tx, { companyRole: 'owner' })) === 0) throw new LastOwner();
  }
}
