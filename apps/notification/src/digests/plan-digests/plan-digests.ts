import { makeDigests, type MemberId } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { PreferencesRepository } from '../../preferences/persistence/preferences-repository.ts';
import { nextDigest } from '../domain/next-digest.ts';
import { DigestPlans } from '../persistence/digest-plans.ts';

/** People a job, and a transaction: thousands have their digest at the same hour. */
const peopleAtATime = 50;

/** Has digests made when their hour comes. */
@Injectable()
export class PlanDigests {
  constructor(
    private readonly mongo: Mongo,
    private readonly jobs: Jobs,
    private readonly plans: DigestPlans,
    private readonly members: MemberDirectory,
    private readonly preferences: PreferencesRepository,
    private readonly clock: Clock,
  ) {}

  /** One batch of those that are due: wanted, and the next one planned, at once. False where there was none. */
  execute(): Promise<boolean> {
    return this.mongo.transaction(async (tx) => {
      const now = this.clock.now();
      const due = await this.plans.due(now, peopleAtATime, tx);
      if (due.length === 0) return false;
      await this.jobs.want(tx, makeDigests, { digests: due });
      await this.again(
        due.map(({ memberId }) => memberId),
        now,
        tx,
      );
      return true;
    });
  }

  /** Plans the next digest of these people, as they now are and wish. */
  async again(memberIds: readonly MemberId[], after: Date, tx?: Tx): Promise<void> {
    const members = await this.members.of(memberIds, tx);
    const preferencesOf = await this.preferences.of(memberIds, tx);
    const plans = memberIds.map((memberId) => {
      const member = members.get(memberId);
      const { digest } = preferencesOf(memberId);
      return [memberId, member && nextDigest(after, member.zone, digest)] as const;
    });
    await this.plans.set(new Map(plans), tx);
  }
}
