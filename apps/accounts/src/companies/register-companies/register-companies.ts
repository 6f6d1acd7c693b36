import {
  companyRegistered,
  type BulkReport,
  type BulkRow,
  type CompanyRow,
  type MemberId,
  type RowReport,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { bulkReport, Clock, Ids, readRows } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { registered, told, type Company } from '../domain/company.ts';
import { CompanyHistory } from '../persistence/company-history.ts';
import { CompanyRepository } from '../persistence/company-repository.ts';

/** Registers many. Each row stands for itself; a company that is there already is left as it is. */
@Injectable()
export class RegisterCompanies {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: CompanyRepository,
    private readonly history: CompanyHistory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All that can be registered, in one transaction. */
  execute(rows: readonly BulkRow<CompanyRow>[], memberId: MemberId): Promise<BulkReport> {
    const { good, refused } = readRows(rows);
    return this.mongo.transaction(async (tx) => {
      const taken = await this.companies.known(
        good.map(({ given }) => given.id),
        tx,
      );
      const now = this.clock.now();
      const fresh: Company[] = [];
      const reports = good.map(({ row, given }): RowReport => {
        const { id } = given;
        if (taken.has(id)) return { row, id, status: 'exists' };
        taken.add(id);
        fresh.push(registered(given, now));
        return { row, id, status: 'created' };
      });
      await this.companies.insert(fresh, tx);
      await this.history.record(
        fresh.map((company) => ({ company, act: 'registered' as const, memberId })),
        tx,
      );
      await this.outbox.addBatch(
        tx,
        this.ids.next(),
        fresh.map((company) => told(companyRegistered, company)),
      );
      return bulkReport([...refused, ...reports]);
    });
  }
}
