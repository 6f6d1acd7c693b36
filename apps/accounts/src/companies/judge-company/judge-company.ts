import type { CompanyId, MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import type { Company } from '../domain/company.ts';
import { judged, judgementTold, type Judgement } from '../domain/judgement.ts';
import { CompanyHistory } from '../persistence/company-history.ts';
import { KeepDenylist } from '../keep-denylist.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

export interface JudgeCompanyCommand {
  readonly memberId?: MemberId;
  readonly companyId: CompanyId;
  /** That the one who judges has seen. */
  readonly revision?: number;
  readonly judgement: Judgement;
}

/** The organiser's word on a company: stored, recorded and told in one transaction. */
@Injectable()
export class JudgeCompany {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: CompanyRepository,
    private readonly history: CompanyHistory,
    private readonly outbox: Outbox,
    private readonly denylist: KeepDenylist,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, StaleRevision, NotInThatStanding */
  execute(command: JudgeCompanyCommand): Promise<Company> {
    return this.mongo.transaction((tx) => this.within(tx, command));
  }

  /** @throws NotFound, StaleRevision, NotInThatStanding */
  async within(tx: Tx, { memberId, companyId, revision, judgement }: JudgeCompanyCommand): Promise<Company> {
    const seen = revision === undefined ? { companyId } : { companyId, revision };
    const company = judged(await this.companies.get(seen, tx), judgement, this.clock.now());
    await this.companies.replace(company, tx);
    await this.history.record([{ company, act: judgement.decision, memberId }], tx);
    await this.outbox.add(tx, judgementTold(company, judgement));
    tx.afterCommit(() => this.denylist.soon());
    return company;
  }
}
