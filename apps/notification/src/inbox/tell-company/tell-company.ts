import type { CompanyJudgement } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { BeginTelling } from '../begin-telling.ts';
import { tellCompany } from '../domain/tell-company.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Tells a company's people what the organiser has decided on it. */
@Injectable()
export class TellCompany {
  constructor(
    private readonly members: MemberDirectory,
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly beginTelling: BeginTelling,
  ) {}

  async execute(fact: CompanyJudgement, tx: Tx): Promise<void> {
    const members = await this.members.ofCompany(fact.companyId, tx);
    const entries = await this.told.about('company-standing', fact.companyId, tx);
    const telling = await this.beginTelling.of([fact.companyId], tx);
    await this.inbox.save(tellCompany(fact, { members, entries }, telling), tx);
  }
}
