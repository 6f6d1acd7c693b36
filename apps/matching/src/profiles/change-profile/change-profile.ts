import { scoreProfiles, type MemberId, type ProfileChange, type ProfileId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { withLessons } from '../../lessons/domain/lesson.ts';
import { ExperienceRepository } from '../../lessons/persistence/experience-repository.ts';
import { briefEvents } from '../domain/brief-event.ts';
import { changeProfile, type Profile } from '../domain/profile.ts';
import { ProfileRepository } from '../persistence/profile-repository.ts';

export interface ChangeProfileCommand {
  readonly memberId: MemberId;
  readonly profileId: ProfileId;
  readonly revision: number;
  readonly change: ProfileChange;
}

@Injectable()
export class ChangeProfile {
  constructor(
    private readonly mongo: Mongo,
    private readonly profiles: ProfileRepository,
    private readonly experiences: ExperienceRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also for another member's), StaleRevision */
  execute({ memberId, profileId, revision, change }: ChangeProfileCommand): Promise<Profile> {
    return this.mongo.transaction(async (tx) => {
      const profile = await this.profiles.get({ memberId, profileId, revision }, tx);
      const experience = await this.experiences.get(profileId, tx);
      const changed = await this.profiles.replace(
        withLessons(changeProfile(profile, definedOf(change), this.clock.now()), experience),
        tx,
      );
      await this.jobs.want(tx, scoreProfiles, { profileIds: [profileId] });
      await this.outbox.add(tx, ...briefEvents(profile, changed));
      return changed;
    });
  }
}

/** A field that is there with no value says nothing. */
const definedOf = (
  change: ProfileChange,
): { [Key in keyof ProfileChange]?: NonNullable<ProfileChange[Key]> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
