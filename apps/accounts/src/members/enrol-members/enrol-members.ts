import {
  memberJoined,
  type BulkReport,
  type BulkRow,
  type MemberRow,
  type RowReport,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { refusedByForm } from '../../bulk/refused-by-form.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { admit, type Candidate } from '../domain/admission.ts';
import { factOf, type Member } from '../domain/member.ts';
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
    const unreadable: RowReport[] = [];
    const candidates: Candidate[] = [];
    rows.forEach((read, row) => {
      if (read.issues) unreadable.push(refusedByForm(row, read));
      else candidates.push({ row, given: read.row });
    });
    const reports = candidates.length === 0 ? [] : await this.#enrol(candidates);
    return { rows: [...unreadable, ...reports].sort((a, b) => a.row - b.row) };
  }

  #enrol(candidates: readonly Candidate[]): Promise<readonly RowReport[]> {
    const wanted = candidates.map(({ given }) => given);
    return this.mongo.transaction(async (tx) => {
      const companies = await this.companies.known(
        wanted.map(({ companyId }) => companyId),
        tx,
      );
      const members = await this.members.holders(wanted, tx);
      const { admitted, reports } = admit(candidates, { companies, members }, this.clock.now());
      await this.members.insert(admitted, tx);
      await this.outbox.addBatch(tx, this.ids.next(), admitted.map(joinedEvent));
      return reports;
    });
  }
}

const joinedEvent = (member: Member) => ({
  definition: memberJoined,
  aggregateId: member.id,
  version: member.revision,
  data: factOf(member),
});
