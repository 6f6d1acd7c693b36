import { ProfileChange, ProfileId, ProfileView } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { viewOf } from '../profile-view.ts';
import { ChangeProfile } from './change-profile.ts';

@Controller('api/v1/profiles')
export class ChangeProfileHttp {
  constructor(private readonly changeProfile: ChangeProfile) {}

  /** Pausing is `active: false`: its open suggestions expire, and come back when it is active again. */
  @Patch(':id')
  @Roles('buyer')
  @Returns(200, ProfileView, 'The interest profile as changed')
  async change(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: ProfileId }) profileId: ProfileId,
    @IfMatch() revision: number,
    @Body({ schema: ProfileChange }) change: ProfileChange,
  ): Promise<ProfileView> {
    return viewOf(await this.changeProfile.execute({ memberId, profileId, revision, change }));
  }
}
