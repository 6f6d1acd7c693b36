import { ProfileCreate, ProfileView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { viewOf } from '../profile-view.ts';
import { CreateProfile } from './create-profile.ts';

@Controller('api/v1/profiles')
export class CreateProfileHttp {
  constructor(private readonly createProfile: CreateProfile) {}

  @Post()
  @Roles('buyer')
  @Returns(201, ProfileView, 'The interest profile; its matches follow within seconds')
  async create(
    @Actor() { memberId, companyId }: Actor,
    @Body({ schema: ProfileCreate }) settings: ProfileCreate,
  ): Promise<ProfileView> {
    return viewOf(await this.createProfile.execute({ memberId, companyId, settings }));
  }
}
