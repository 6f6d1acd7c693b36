import { ProfileDraft, ProfilePreview } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { PreviewProfile } from './preview-profile.ts';

@Controller('api/v1/profiles')
export class PreviewProfileHttp {
  constructor(private readonly previewProfile: PreviewProfile) {}

  @Post('preview')
  @Roles('buyer')
  @Returns(200, ProfilePreview, 'What would fit such a brief today; nothing is stored')
  preview(
    @Actor() { companyId }: Actor,
    @Body({ schema: ProfileDraft }) { terms }: ProfileDraft,
  ): Promise<ProfilePreview> {
    return this.previewProfile.execute({ companyId, terms });
  }
}
