import { ProfileId } from '@marquee/contracts';
import { Actor, IfMatch, Returns, Roles } from '@marquee/service';
import { Controller, Delete, Param } from '@nestjs/common';
import { DeleteProfile } from './delete-profile.ts';

@Controller('api/v1/profiles')
export class DeleteProfileHttp {
  constructor(private readonly deleteProfile: DeleteProfile) {}

  @Delete(':id')
  @Roles('buyer')
  @Returns(204)
  async remove(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: ProfileId }) profileId: ProfileId,
    @IfMatch() revision: number,
  ): Promise<void> {
    await this.deleteProfile.execute({ memberId, profileId, revision });
  }
}
