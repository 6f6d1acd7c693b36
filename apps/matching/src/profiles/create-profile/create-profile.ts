import {
  IdTaken,
  scoreProfiles,
  type CompanyId,
  type MemberId,
  type ProfileCreate,
  type ProfileId,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Jobs } from '@marquee/jobs';
import { Mongo } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { briefEvents } from '../domain/brief-event.ts';
import { createProfile, type Profile } from '../domain/profile.ts';
import { ProfileRepository } from '../persistence/profile-repository.ts';

export interface CreateProfileCommand {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly settings: ProfileCreate;
}

@Injectable()
export class CreateProfile {
  constructor(
    private readonly mongo: Mongo,
    private readonly profiles: ProfileRepository,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws IdTaken */
  execute({ memberId, companyId, settings: { id, ...settings } }: CreateProfileCommand): Promise<Profile> {
    const owner = { id: id ?? (this.ids.next() as ProfileId), memberId, companyId };
    return this.mongo.transaction(async (tx) => {
      if ((await this.profiles.owners([owner.id], tx)).size > 0) throw new IdTaken('brief');
      const profile = createProfile(owner, settings, this.clock.now());
      await this.profiles.insert([profile], tx);
      await this.jobs.want(tx, scoreProfiles, { profileIds: [profile.id] });
      await this.outbox.add(tx, ...briefEvents(undefined, profile));
      return profile;
    });
  }
}
