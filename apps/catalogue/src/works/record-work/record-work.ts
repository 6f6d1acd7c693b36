import { WorkId, type CompanyId, type WorkRecord } from '@marquee/contracts';
import { againWhenTaken, Mongo } from '@marquee/mongo';
import { Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { SlugTaken, type Work } from '../domain/work.ts';
import { RecordWorks } from './record-works.ts';

export interface RecordWorkCommand {
  readonly companyId: CompanyId;
  readonly record: WorkRecord;
}

@Injectable()
export class RecordWork {
  constructor(
    private readonly mongo: Mongo,
    private readonly recordWorks: RecordWorks,
    private readonly ids: Ids,
  ) {}

  /** @throws SlugTaken, IdTaken */
  async execute({ companyId, record }: RecordWorkCommand): Promise<Work> {
    const { id = WorkId.parse(this.ids.next()), slug, ...content } = record;
    return againWhenTaken(() =>
      this.mongo.transaction(async (tx) => {
        const [work] = await this.recordWorks.within(tx, [
          { id, slug, content, recordedBy: companyId, hidden: false },
        ]);
        if (!work) throw new Error('one work was recorded, and none came back');
        if (work instanceof SlugTaken) throw work;
        return work;
      }),
    );
  }
}
