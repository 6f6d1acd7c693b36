import { CompanyRow, companyRegistered, type BulkReport, type RowReport } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, fieldRefusal, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { factOf, registered, type Company } from '../domain/company.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

/** Registers many. Each row stands for itself; a company that is there already is left as it is. */
@Injectable()
export class RegisterCompanies {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All that can be registered, in one transaction. */
  execute(rows: readonly unknown[]): Promise<BulkReport> {
    const read = rows.map((raw) => CompanyRow.safeParse(raw));
    return this.mongo.transaction(async (tx) => {
      const taken = await this.companies.known(
        read.flatMap(({ data }) => (data ? [data.id] : [])),
        tx,
      );
      const now = this.clock.now();
      const fresh: Company[] = [];
      const reports = read.map(({ data, error }, row): RowReport => {
        if (!data) return { row, status: 'refused', errors: error.issues.map(fieldRefusal) };
        if (taken.has(data.id)) return { row, id: data.id, status: 'exists' };
        taken.add(data.id);
        fresh.push(registered(data, now));
        return { row, id: data.id, status: 'created' };
      });
      await this.companies.insert(fresh, tx);
      await this.outbox.addBatch(
        tx,
        this.ids.next(),
        fresh.map((company) => ({
          definition: companyRegistered,
          aggregateId: company.id,
          version: company.revision,
          data: factOf(company),
        })),
      );
      return { rows: reports };
    });
  }
}
