import type { MemberId } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { SuggestionRepository } from '../../suggestions/persistence/suggestion-repository.ts';
import { DeleteProfile } from '../delete-profile/delete-profile.ts';
import { ProfileRepository } from '../persistence/profile-repository.ts';

/** What an erased person was looking for, and what was found: of briefs an empty row stays, of matches nothing. */
@Injectable()
export class ForgetMember {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly deleteProfile: DeleteProfile,
    private readonly suggestions: SuggestionRepository,
  ) {}

  /** May be repeated. @throws StaleRevision where a brief is changed at the same moment */
  async execute(memberId: MemberId): Promise<void> {
    for (const { id: profileId, revision } of await this.profiles.list({ memberId }))
      await this.deleteProfile.execute({ memberId, profileId, revision });
    await this.suggestions.forget({ memberId });
  }
}
