import { deleteCredentials, memberErased, StaleRevision, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { JudgeCompany } from '../../companies/judge-company/judge-company.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { InvitationRepository } from '../../invitations/persistence/invitation-repository.ts';
import { requireMayRemove } from '../domain/may-change.ts';
import type { Member } from '../domain/member.ts';
import { Ownership } from '../ownership.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

export interface EraseMemberCommand {
  readonly actor: Pick<Actor, 'memberId' | 'companyId' | 'roles'>;
  readonly memberId: MemberId;
  readonly revision: number;
}

/**
 * A person leaves, or is removed by an owner: what is held of the person goes, here and, by the tombstone, in every
 * other service. What was done for the company stays with the company, under an id that says nothing any more.
 */
@Injectable()
export class EraseMember {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly ownership: Ownership,
    private readonly companies: CompanyRepository,
    private readonly judgeCompany: JudgeCompany,
    private readonly invitations: InvitationRepository,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
  ) {}

  /** @throws NotFound (also of another company's member), Forbidden, StaleRevision, LastOwner */
  execute({ actor, memberId, revision }: EraseMemberCommand): Promise<void> {
    return this.mongo.transaction(async (tx) => {
      const member = await this.members.getOfAnyCompany(memberId, tx);
      requireMayRemove({ ...actor, owns: await this.ownership.owns(actor, member, tx) }, member);
      if (member.revision !== revision) throw new StaleRevision(member.revision);
      await this.within(tx, member);
    });
  }

  /** For whoever has judged that the member goes. @throws StaleRevision, LastOwner */
  async within(tx: Tx, member: Member): Promise<void> {
    const { id: memberId, revision, email } = member;
    await this.#leave(member, tx);
    await this.members.erase(member, tx);
    await this.invitations.eraseAddress(email, tx);
    const version = revision + 1;
    await this.outbox.add(tx, { definition: memberErased, aggregateId: memberId, version, data: null });
    await this.jobs.want(tx, deleteCredentials, { memberId });
  }

  /** The last one closes the company behind him: nobody would answer for it. */
  async #leave(member: Member, tx: Tx): Promise<void> {
    const { companyId, companyRole } = member;
    await this.companies.lockOwnership(companyId, tx);
    if ((await this.members.others(member, tx)) > 0) {
      if (companyRole === 'owner') await this.ownership.requireAnother(member, tx);
      return;
    }
    const { standing } = await this.companies.get({ companyId }, tx);
    if (standing === 'closed') return;
    await this.judgeCompany.within(tx, { companyId, judgement: { decision: 'closed' } });
  }
}
