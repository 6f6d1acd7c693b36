import { NotificationId, type CompanyId } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '../companies/company-directory.ts';
import type { Telling } from './domain/telling.ts';

/** What telling needs of the world: the time, new ids, and how companies are called. */
@Injectable()
export class BeginTelling {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async of(companyIds: readonly CompanyId[], tx: Tx): Promise<Telling> {
    return {
      now: this.clock.now(),
      newId: () => NotificationId.parse(this.ids.next()),
      company: await this.companies.named(companyIds, tx),
    };
  }
}
