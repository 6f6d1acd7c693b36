import { CompanyId, companyRegistered, IdTaken, type CompanyCreate, type MemberId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { registered, told, type Company } from '../domain/company.ts';
import { CompanyHistory } from '../persistence/company-history.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

@Injectable()
export class RegisterCompany {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: CompanyRepository,
    private readonly history: CompanyHistory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws IdTaken */
  execute({ given, memberId }: { given: CompanyCreate; memberId: MemberId }): Promise<Company> {
    return this.mongo.transaction(async (tx) => {
      const id = given.id ?? CompanyId.parse(this.ids.next());
      if ((await this.companies.known([id], tx)).has(id)) throw new IdTaken('company');
      const company = registered({ ...given, id }, this.clock.now());
      await this.companies.insert([company], tx);
      await this.history.record([{ company, act: 'registered', memberId }], tx);
      await this.outbox.add(tx, told(companyRegistered, company));
      return company;
    });
  }
}
