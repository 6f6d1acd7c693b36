import { companyChanged, type CompanyChange, type CompanyId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { changed, requireMayChange, told, type Company } from '../domain/company.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

export interface ChangeCompanyCommand {
  readonly actor: Pick<Actor, 'companyId' | 'roles'>;
  readonly companyId: CompanyId;
  readonly revision: number;
  readonly change: CompanyChange;
}

@Injectable()
export class ChangeCompany {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Forbidden, NotFound, StaleRevision */
  execute({ actor, companyId, revision, change }: ChangeCompanyCommand): Promise<Company> {
    requireMayChange(actor, companyId);
    return this.mongo.transaction(async (tx) => {
      const before = await this.companies.get({ companyId, revision }, tx);
      const company = changed(before, change, this.clock.now());
      await this.companies.replace(company, tx);
      await this.outbox.add(tx, told(companyChanged, company));
      return company;
    });
  }
}
