import { SignUp as SignUpBody, SignUpReceived } from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { SignUp } from './sign-up.ts';

@Controller('api/v1/sign-ups')
export class SignUpHttp {
  constructor(private readonly signUp: SignUp) {}

  @Post()
  @Public()
  @Returns(202, SignUpReceived, 'The same for a known address: all else goes there by mail')
  async receive(@Body({ schema: SignUpBody }) given: SignUpBody): Promise<SignUpReceived> {
    await this.signUp.execute(given);
    return { next: 'look-into-your-mail' };
  }
}
