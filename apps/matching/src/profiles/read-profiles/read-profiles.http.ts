import { ProfileId, ProfileView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { ProfileRepository } from '../persistence/profile-repository.ts';
import { viewOf } from '../profile-view.ts';

const ProfileList = z.object({ items: z.array(ProfileView) });

@Controller('api/v1/profiles')
export class ReadProfilesHttp {
  constructor(private readonly profiles: ProfileRepository) {}

  @Get()
  @Roles('buyer')
  @Returns(200, ProfileList, 'One’s own interest profiles, the newest first')
  async list(@Actor() { memberId }: Actor): Promise<z.infer<typeof ProfileList>> {
    return { items: (await this.profiles.list({ memberId })).map(viewOf) };
  }

  @Get(':id')
  @Roles('buyer')
  @Returns(200, ProfileView, 'One’s own interest profile')
  async get(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: ProfileId }) profileId: ProfileId,
  ): Promise<ProfileView> {
    return viewOf(await this.profiles.get({ memberId, profileId }));
  }
}
