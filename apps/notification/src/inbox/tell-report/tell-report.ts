import type { ReportFact } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { BeginTelling } from '../begin-telling.ts';
import { tellReport } from '../domain/tell-report.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Tells the organisers of a report, and that one of them has settled it. */
@Injectable()
export class TellReport {
  constructor(
    private readonly members: MemberDirectory,
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly beginTelling: BeginTelling,
  ) {}

  async execute(fact: ReportFact, tx: Tx): Promise<void> {
    const organisers = await this.members.organisers(tx);
    const entries = await this.told.about('report', fact.reportId, tx);
    const telling = await this.beginTelling.of([fact.reporterCompanyId, fact.reportedCompanyId], tx);
    await this.inbox.save(tellReport(fact, { organisers, entries }, telling), tx);
  }
}
