import { SignUp as SignUpBody, SignUpReceived } from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { addressOf, Exchange } from '../credentials/better-auth/exchange.ts';
import { Throttle } from '../throttle/throttle.ts';
import { SignUp } from './sign-up.ts';

@Controller('api/v1/sign-ups')
export class SignUpHttp {
  constructor(
    private readonly signUp: SignUp,
    private readonly throttle: Throttle,
  ) {}

  @Post()
  @Public()
  @Returns(202, SignUpReceived, 'The same for a known address: all else goes there by mail')
  async receive(
    @Exchange() exchange: Exchange,
    @Body({ schema: SignUpBody }) given: SignUpBody,
  ): Promise<SignUpReceived> {
    const attempt = {
      rule: 'sign-up',
      account: given.person.email,
      address: addressOf(exchange),
    } as const;
    await this.throttle.around(attempt, () => this.signUp.execute(given));
    return { next: 'look-into-your-mail' };
  }
}
