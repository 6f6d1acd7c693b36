import { ActingBegin, ActingView } from '@marquee/contracts';
import { Actor, Clock, Config, Returns, Roles, setActingCookie } from '@marquee/service';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { AccountsSettings } from '../../config.ts';
import { Exchange } from '../../credentials/better-auth/exchange.ts';
import { BeginActing } from './begin-acting.ts';

@Controller('api/v1/actings')
export class BeginActingHttp {
  constructor(
    private readonly useCase: BeginActing,
    private readonly clock: Clock,
    @Inject(Config) private readonly settings: AccountsSettings,
  ) {}

  @Post()
  @Roles('organiser', 'operator')
  @Returns(201, ActingView, 'From now on this browser acts in the name of the member, who is told so')
  async begin(
    @Actor() actor: Actor,
    @Exchange() { reply }: Exchange,
    @Body({ schema: ActingBegin }) given: ActingBegin,
  ): Promise<ActingView> {
    const acting = await this.useCase.execute(actor, given);
    const seconds = Math.ceil((Date.parse(acting.until) - this.clock.now().getTime()) / 1_000);
    const isSecure = this.settings.PUBLIC_URL.startsWith('https:');
    void reply.header('set-cookie', setActingCookie(isSecure, acting.id, seconds));
    return acting;
  }
}
