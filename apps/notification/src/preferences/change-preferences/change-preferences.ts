import type { MemberId, PreferencesChange } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { PlanDigests } from '../../digests/plan-digests/plan-digests.ts';
import { MailChannels } from '../../mail/channel/mail-channels.ts';
import type { MemberPreferences } from '../domain/preferences.ts';
import { PreferencesRepository } from '../persistence/preferences-repository.ts';

/** What a person wants to be told of, how and when. */
@Injectable()
export class ChangePreferences {
  constructor(
    private readonly mongo: Mongo,
    private readonly preferences: PreferencesRepository,
    private readonly channels: MailChannels,
    private readonly digests: PlanDigests,
    private readonly clock: Clock,
  ) {}

  /** To want e-mail starts it again, where it was stopped. @throws StaleRevision */
  execute(
    own: { memberId: MemberId; revision: number },
    change: PreferencesChange,
  ): Promise<MemberPreferences> {
    return this.mongo.transaction(async (tx) => {
      if (change.email) await this.channels.startAgain(own, tx);
      return this.within(own, change, tx);
    });
  }

  async within(
    own: { memberId: MemberId; revision: number },
    change: PreferencesChange,
    tx: Tx,
  ): Promise<MemberPreferences> {
    const changed = await this.preferences.save(own, change, tx);
    await this.digests.again([own.memberId], this.clock.now(), tx);
    return changed;
  }
}
