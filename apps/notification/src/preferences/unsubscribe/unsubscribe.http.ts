import { Unsubscription } from '@marquee/contracts';
import { Public, Returns } from '@marquee/service';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Unsubscribe } from './unsubscribe.ts';

const Token = z.string().max(200);

@Controller('api/v1/unsubscribe')
export class UnsubscribeHttp {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /** Changes nothing: programs that look at links in mails must not end a subscription. */
  @Get(':token')
  @Public()
  @Returns(200, Unsubscription, 'What a POST to this address would end')
  look(@Param('token', { schema: Token }) token: string): Promise<Unsubscription> {
    return this.unsubscribe.look(token);
  }

  /** By a person's click, or by a mail client (RFC 8058). */
  @Post(':token')
  @Public()
  @Returns(200, Unsubscription, 'Ended')
  end(@Param('token', { schema: Token }) token: string): Promise<Unsubscription> {
    return this.unsubscribe.execute(token);
  }
}
