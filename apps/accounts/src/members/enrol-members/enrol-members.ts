import {
  memberJoined,
  type BulkReport,
  type BulkRow,
  type MemberRow,
  type RowReport,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { bulkReport, Clock, Ids, readRows, type ReadRow } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { admit } from '../domain/admission.ts';
import { told } from '../domain/member.ts';
import { MemberRepository } from '../persistence/member-repository.ts';

/** Enrols many. Each row stands for itself; whoever is there already is left as he is. */
@Injectable()
export class EnrolMembers {
  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All that can join, in one transaction. */
  async execute(rows: readonly BulkRow<MemberRow>[]): Promise<BulkReport> {
    const { good, refused } = readRows(rows);
    const reports = good.length === 0 ? [] : await this.#enrol(good);
    return bulkReport([...refused, ...reports]);
  }

  #enrol(candidates: readonly ReadRow<MemberRow>[]): Promise<readonly RowReport[]> {
    const wanted = candidates.map(({ given }) => given);
    return this.mongo.transaction(async (tx) => {
      const companies = await this.companies.known(
        wanted.map(({ companyId }) => companyId),
        tx,
      );
      const members = await this.members.holders(wanted, tx);
      const staffed = await this.members.staffed([...companies], tx);
      const { admitted, reports } = admit(candidates, { companies, staffed, members }, this.clock.now());
      await this.members.insert(admitted, tx);
      const events = admitted.map((member) => told(memberJoined, member));
      await this.outbox.addBatch(tx, this.ids.next(), events);
      return reports;
    });
  }
}
