import { DeadLettersDiscarded, DiscardDeadLetters as Request } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { DiscardDeadLetters } from './discard-dead-letters.ts';

@Controller('api/v1/ops/dead-letters')
@Roles('operator')
export class DiscardDeadLettersHttp {
  constructor(private readonly discardDeadLetters: DiscardDeadLetters) {}

  @Post('discard')
  @Returns(200, DeadLettersDiscarded, 'They are open no more; the reason stands in the audit trail')
  discard(
    @Actor() { memberId }: Actor,
    @Body({ schema: Request }) request: Request,
  ): Promise<DeadLettersDiscarded> {
    return this.discardDeadLetters.execute(memberId, request);
  }
}
