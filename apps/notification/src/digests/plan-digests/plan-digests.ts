import { makeDigests, type MemberId } from '@marquee/contracts';
import { Jobs } from '@marquee/jobs';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { PreferencesRepository } from '../../preferences/persistence/preferences-repository.ts';
import { type DigestDay, nextDigest, postponed } from '../domain/next-digest.ts';
import { DigestPlans, type DueDigest } from '../persistence/digest-plans.ts';

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
      const later = await this.#postponed(due, now, tx);
      await this.plans.set(later, tx);
      const digests = due
        .filter(({ memberId }) => !later.has(memberId))
        .map(({ memberId, day }) => ({ memberId, day }));
      if (digests.length > 0) await this.jobs.want(tx, makeDigests, { digests });
      await this.again(
        digests.map(({ memberId }) => memberId),
        now,
        tx,
      );
      return true;
    });
  }

  /** Those that are late, after a stop, and would come within somebody's quiet hours. */
  async #postponed(due: readonly DueDigest[], now: Date, tx: Tx): Promise<Map<MemberId, DigestDay>> {
    const memberIds = due.map(({ memberId }) => memberId);
    const members = await this.members.of(memberIds, tx);
    const preferencesOf = await this.preferences.of(memberIds, tx);
    return new Map(
      due.flatMap((digest) => {
        const { memberId } = digest;
        const member = members.get(memberId);
        const later = member && postponed(digest, now, member.zone, preferencesOf(memberId));
        return later ? [[memberId, later] as const] : [];
      }),
    );
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
