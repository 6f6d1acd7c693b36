import { DeadLettersReplayed, ReplayDeadLetters as Request } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ReplayDeadLetters } from './replay-dead-letters.ts';

@Controller('api/v1/ops/dead-letters')
@Roles('operator')
export class ReplayDeadLettersHttp {
  constructor(private readonly replayDeadLetters: ReplayDeadLetters) {}

  @Post('replay')
  @Returns(200, DeadLettersReplayed, 'They are on their way to the group that failed, and to nobody else')
  replay(
    @Actor() { memberId }: Actor,
    @Body({ schema: Request }) request: Request,
  ): Promise<DeadLettersReplayed> {
    return this.replayDeadLetters.execute(memberId, request);
  }
}
