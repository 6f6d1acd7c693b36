import { MemberId, PasswordSet } from '@marquee/contracts';
import { InPerson, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { SetPassword } from './set-password.ts';

@Controller('api/v1/members')
@InPerson()
export class SetPasswordHttp {
  constructor(private readonly setPassword: SetPassword) {}

  /** Of the demo market's people, and in tests: where tokens of the development keys are accepted, and nowhere else. */
  @Put(':id/password')
  @Roles('operator')
  @Returns(204)
  async set(
    @Param('id', { schema: MemberId }) memberId: MemberId,
    @Body({ schema: PasswordSet }) { password }: PasswordSet,
  ): Promise<void> {
    await this.setPassword.execute({ memberId, password });
  }
}
