import { AuthDone, CurrentSession, CurrentSessionQuery, SessionEnd, SessionRows } from '@marquee/contracts';
import { BySession, Public, Returns } from '@marquee/service';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Exchange } from '../better-auth/exchange.ts';
import { PassOn } from '../better-auth/pass-on.ts';

/** Where somebody is signed in, to see and to end. */
@Controller('api/auth')
export class SessionsHttp {
  constructor(private readonly passOn: PassOn) {}

  @Get('get-session')
  @Public()
  @Returns(200, CurrentSession, 'Who is signed in by this cookie; null: nobody')
  current(
    @Exchange() exchange: Exchange,
    @Query({ schema: CurrentSessionQuery }) _query: z.infer<typeof CurrentSessionQuery>,
  ): Promise<unknown> {
    return this.passOn.execute(exchange);
  }

  @Get('list-sessions')
  @BySession()
  @Returns(200, SessionRows, 'One’s own')
  list(@Exchange() exchange: Exchange): Promise<unknown> {
    return this.passOn.execute(exchange);
  }

  @Post('revoke-session')
  @BySession()
  @Returns(200, AuthDone, 'It has ended, where it was one’s own')
  end(@Exchange() exchange: Exchange, @Body({ schema: SessionEnd }) body: SessionEnd): Promise<unknown> {
    return this.passOn.execute(exchange, body);
  }

  @Post('revoke-other-sessions')
  @BySession()
  @Returns(200, AuthDone, 'All but this one have ended')
  endOthers(@Exchange() exchange: Exchange): Promise<unknown> {
    return this.passOn.execute(exchange);
  }
}
