import { Bounce } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { TakeBounce } from './take-bounce.ts';

@Controller('api/v1/bounces')
export class TakeBounceHttp {
  constructor(private readonly takeBounce: TakeBounce) {}

  /** Says nothing of whether the recipient is known. */
  @Post()
  @Roles('operator')
  @Returns(204)
  take(@Body({ schema: Bounce }) bounce: Bounce): Promise<void> {
    return this.takeBounce.execute(bounce);
  }
}
