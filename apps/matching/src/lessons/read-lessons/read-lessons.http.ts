import { LessonList, ProfileId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { ProfileRepository } from '../../profiles/persistence/profile-repository.ts';
import { lessonsOf } from '../domain/lesson.ts';
import { ExperienceRepository } from '../persistence/experience-repository.ts';

@Controller('api/v1/profiles')
export class ReadLessonsHttp {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly experiences: ExperienceRepository,
  ) {}

  @Get(':id/lessons')
  @Roles('buyer')
  @Returns(200, LessonList, 'What one’s own passes have taught the brief, and what that does to its matches')
  async list(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: ProfileId }) profileId: ProfileId,
  ): Promise<LessonList> {
    const { terms, revision } = await this.profiles.get({ memberId, profileId });
    const experience = await this.experiences.get(profileId);
    return { profileId, revision, items: lessonsOf(terms, experience) };
  }
}
