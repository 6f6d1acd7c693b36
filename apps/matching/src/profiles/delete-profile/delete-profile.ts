import { scoreProfiles, type MemberId, type ProfileId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { ExperienceRepository } from '../../lessons/persistence/experience-repository.ts';
import { briefEvents } from '../domain/brief-event.ts';
import { deleteProfile } from '../domain/profile.ts';
import { ProfileRepository } from '../persistence/profile-repository.ts';

@Injectable()
export class DeleteProfile {
  constructor(
    private readonly mongo: Mongo,
    private readonly profiles: ProfileRepository,
    private readonly experiences: ExperienceRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also for another member's), StaleRevision */
  execute(command: { memberId: MemberId; profileId: ProfileId; revision: number }): Promise<void> {
    return this.mongo.transaction(async (tx) => {
      const profile = await this.profiles.get(command, tx);
      const deleted = await this.profiles.replace(deleteProfile(profile, this.clock.now()), tx);
      await this.experiences.forget(profile.id, tx);
      await this.jobs.want(tx, scoreProfiles, { profileIds: [profile.id] });
      await this.outbox.add(tx, ...briefEvents(profile, deleted));
    });
  }
}
