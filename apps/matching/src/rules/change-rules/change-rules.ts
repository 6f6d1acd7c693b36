import { rescoreMarket, type MemberId, type RulesChange } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { changeRules, type EditionRules } from '../domain/rules.ts';
import { RescoreRepository } from '../persistence/rescore-repository.ts';
import { RulesRepository } from '../persistence/rules-repository.ts';

export interface ChangeRulesCommand {
  readonly memberId: MemberId;
  readonly revision: number;
  readonly change: RulesChange;
}

/** New rules, and the whole market matched again by them. */
@Injectable()
export class ChangeRules {
  constructor(
    private readonly mongo: Mongo,
    private readonly rules: RulesRepository,
    private readonly rescores: RescoreRepository,
    private readonly listings: ListingRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws StaleRevision */
  execute({ memberId, revision, change }: ChangeRulesCommand): Promise<EditionRules> {
    return this.mongo.transaction(async (tx) => {
      const at = this.clock.now();
      const changed = changeRules({ version: revision }, change, { by: memberId, at });
      await this.rules.replace(changed, tx);
      await this.rescores.start(changed.version, await this.listings.countOpen(tx), at, tx);
      await this.jobs.want(tx, rescoreMarket, { revision: changed.version });
      return changed;
    });
  }
}
