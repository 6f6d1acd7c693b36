import { LessonChoice, LessonList, ProfileId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { DecideLesson } from './decide-lesson.ts';

const IdParam = () => Param('id', { schema: ProfileId });
const Choice = () => Body({ schema: LessonChoice });

/** What a buyer makes of what his passes have taught. */
@Controller('api/v1/profiles/:id/lessons')
@Roles('buyer')
export class DecideLessonHttp {
  constructor(private readonly decideLesson: DecideLesson) {}

  @Post('accept')
  @Returns(200, LessonList, 'Excluded from now on: the brief’s terms say so, in a revision of their own')
  accept(
    @Actor() { memberId }: Actor,
    @IdParam() profileId: ProfileId,
    @Choice() choice: LessonChoice,
  ): Promise<LessonList> {
    return this.decideLesson.execute({ memberId, profileId, choice, act: 'accept' });
  }

  @Post('dismiss')
  @Returns(200, LessonList, 'Wishes count in full again, and it is not proposed any more')
  dismiss(
    @Actor() { memberId }: Actor,
    @IdParam() profileId: ProfileId,
    @Choice() choice: LessonChoice,
  ): Promise<LessonList> {
    return this.decideLesson.execute({ memberId, profileId, choice, act: 'dismiss' });
  }

  @Post('undo')
  @Returns(200, LessonList, 'As it was before it was accepted or dismissed')
  undo(
    @Actor() { memberId }: Actor,
    @IdParam() profileId: ProfileId,
    @Choice() choice: LessonChoice,
  ): Promise<LessonList> {
    return this.decideLesson.execute({ memberId, profileId, choice, act: 'undo' });
  }
}
