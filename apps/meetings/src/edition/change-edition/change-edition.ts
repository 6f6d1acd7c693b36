import type { EditionChange, MemberId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Clock, Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { MeetingsSettings } from '../../config.ts';
import { changeEdition, type Edition } from '../domain/edition.ts';
import { EditionRepository } from '../persistence/edition-repository.ts';

export interface ChangeEditionCommand {
  readonly memberId: MemberId;
  readonly revision: number;
  readonly change: EditionChange;
}

@Injectable()
export class ChangeEdition {
  constructor(
    private readonly mongo: Mongo,
    private readonly editions: EditionRepository,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  /** @throws StaleRevision */
  execute({ memberId, revision, change }: ChangeEditionCommand): Promise<Edition> {
    return this.mongo.transaction(async (tx) => {
      const before = { id: this.settings.MEETINGS_EDITION, version: revision };
      const changed = changeEdition(before, change, { by: memberId, at: this.clock.now() });
      await this.editions.replace(changed, tx);
      return changed;
    });
  }
}
