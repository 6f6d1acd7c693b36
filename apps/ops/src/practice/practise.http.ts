import { Practice, PracticeState } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Post } from '@nestjs/common';
import { Practise } from './practise.ts';

@Controller('api/v1/ops/practice')
@Roles('operator')
export class PractiseHttp {
  constructor(private readonly practise: Practise) {}

  @Get()
  @Returns(200, PracticeState, 'The dead letter that one practises on, if any')
  async read(@Actor() { memberId }: Actor): Promise<PracticeState> {
    const practice = await this.practise.latest(memberId);
    return practice ? { practice } : {};
  }

  @Post()
  @Returns(201, Practice, 'A dead letter to practise on: it touches nothing of the market, and calls nobody')
  begin(@Actor() { memberId }: Actor): Promise<Practice> {
    return this.practise.begin(memberId);
  }

  @Post('mend')
  @Returns(200, Practice, 'From now on its replay is read')
  mend(@Actor() { memberId }: Actor): Promise<Practice> {
    return this.practise.mend(memberId);
  }
}
