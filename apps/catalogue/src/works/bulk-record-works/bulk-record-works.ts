import { IdTaken, type BulkReport, type CompanyId, type WorkBulk, type WorkRow } from '@marquee/contracts';
import { againWhenTaken, Mongo, type Tx } from '@marquee/mongo';
import { writeAndReport, type RowOutcome } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { SlugTaken } from '../domain/work.ts';
import { WorkRepository } from '../persistence/work-repository.ts';
import { RecordWorks } from '../record-work/record-works.ts';

export interface BulkRecordWorksCommand extends WorkBulk {
  readonly companyId: CompanyId;
}

@Injectable()
export class BulkRecordWorks {
  constructor(
    private readonly mongo: Mongo,
    private readonly works: WorkRepository,
    private readonly recordWorks: RecordWorks,
  ) {}

  /** Repeated, it reports what exists and changes nothing. */
  execute({ companyId, rows }: BulkRecordWorksCommand): Promise<BulkReport> {
    return writeAndReport(rows, {
      write: (chunk) =>
        againWhenTaken(() => this.mongo.transaction((tx) => this.#record(tx, companyId, chunk))),
      placeOf: (path) => `/work${path}`,
    });
  }

  async #record(tx: Tx, companyId: CompanyId, rows: readonly WorkRow[]): Promise<RowOutcome[]> {
    const known = await this.works.known(
      rows.map(({ id }) => id),
      tx,
    );
    const fresh = rows
      .filter(({ id }) => !known.has(id))
      .map(({ id, work: { slug, ...content } }) => ({
        id,
        slug,
        content,
        recordedBy: companyId,
        hidden: false,
      }));
    const results = await this.recordWorks.within(tx, fresh);
    const refused = new Map(
      fresh.flatMap(({ id }, i) => {
        const result = results[i];
        return result instanceof SlugTaken ? [[id, result] as const] : [];
      }),
    );
    return rows.map(({ id }) => {
      const recorder = known.get(id)?.recordedBy;
      if (recorder === undefined) return refused.get(id) ?? 'created';
      return recorder === companyId ? 'exists' : new IdTaken('work');
    });
  }
}
